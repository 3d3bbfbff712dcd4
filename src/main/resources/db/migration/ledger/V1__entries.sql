-- The ledger. Entries are written once by the application role and never changed by anyone: it has no UPDATE
-- or DELETE privilege, and a trigger refuses both (and TRUNCATE) to every role that respects triggers.
create schema ledger;
grant usage on schema ledger to ${application};

create table ledger.entry (
  city             integer     not null check (city between 1000 and 9999),
  id               uuid        not null,
  fact             text        not null,
  occurred_on      date        not null,
  region           bigint      not null check (region between 100000000000 and 999999999999),
  organisation     uuid,
  project          uuid,
  domain           text,
  method           text,
  population_group text,
  category         text,
  worker           uuid,
  person           integer     check (person > 0),
  compartment      text,
  count            bigint      not null,
  minutes          bigint      not null,
  cents            bigint      not null,
  source_type      text        not null,
  source_id        uuid        not null,
  reverses         uuid,
  reason           text,
  recorded_at      timestamptz not null,
  recorded_by      uuid        not null,
  primary key (city, id),
  check ((reverses is null) = (reason is null))
) partition by range (id);

-- Ids are time-ordered, so a year of ids is a range: the first 48 bits are milliseconds.
create function ledger.first_id_of(year integer) returns uuid
  language sql immutable
  return (lpad(to_hex((extract(epoch from make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0')
          || repeat('0', 20))::uuid;

create function ledger.ensure_partition(year integer) returns void
  language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  if to_regclass('ledger.entry_' || year) is null then
    execute format('create table ledger.entry_%s partition of ledger.entry for values from (%L) to (%L)',
                   year, ledger.first_id_of(year), ledger.first_id_of(year + 1));
  end if;
end $$;
revoke all on function ledger.ensure_partition(integer) from public;

select ledger.ensure_partition(year) from generate_series(2025, 2035) year;
create table ledger.entry_other partition of ledger.entry default;

create index entry_source on ledger.entry (source_id);
create index entry_reverses on ledger.entry (reverses) where reverses is not null;

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % refused on %', tg_op, tg_table_name
    using errcode = 'restrict_violation', hint = 'post a reversal instead';
end $$;
create trigger entry_append_only before update or delete on ledger.entry
  for each row execute function ledger.refuse_change();
create trigger entry_no_truncate before truncate on ledger.entry
  for each statement execute function ledger.refuse_change();

-- Committed entries wait here, one row for each statement that wrote some, until the sealer numbers them.
-- Kept by a trigger, so that no entry can be written past the log.
create table ledger.unsealed (
  city    integer not null,
  batch   bigint  generated always as identity primary key,
  entries uuid[]  not null
);
create function ledger.queue_for_sealing() returns trigger language plpgsql security definer
  set search_path = ledger, pg_temp as $$
begin
  insert into ledger.unsealed (city, entries)
  select city, array_agg(id) from written group by city;
  return null;
end $$;
create trigger entry_queue after insert on ledger.entry
  referencing new table as written for each statement execute function ledger.queue_for_sealing();

alter table ledger.entry enable row level security;
create policy entry_seen on ledger.entry for select using (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));
create policy entry_written on ledger.entry for insert with check (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));

grant select, insert on ledger.entry to ${application};
grant select, delete on ledger.unsealed to ${application};
