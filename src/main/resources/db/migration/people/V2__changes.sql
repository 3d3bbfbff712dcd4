-- Which fields of a person's record were changed, one row a field, beside the line of the history. Sensitive values are
-- masked before they come here, an address is not kept at all, and erasing the person takes the values away.
create table people.field_change (
  history uuid not null references people.history,
  person  uuid not null references people.person,
  field   text not null,
  before  text not null,
  after   text not null,
  primary key (history, field)
);
create index field_change_person on people.field_change (person);

alter table people.field_change enable row level security;
create policy field_change_all on people.field_change using (
  exists (select from people.reach r where r.person = field_change.person));

grant select, insert, delete on people.field_change to ${application};
