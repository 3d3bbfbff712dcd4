-- An entry is looked up by (city, id), the primary key. An index on (city, occurred_on, id) answers that too, by
-- skipping from day to day; on a table whose size the planner does not know yet both seem to cost the same, and
-- the plan that was kept read all days for each entry. Without the city it is asked for days only.
drop index ledger.entry_day;
create index entry_day on ledger.entry (occurred_on, id);
