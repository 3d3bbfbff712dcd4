-- Service contacts: who was served, by whom, when, how long, where and how. The row holds the version that stands;
-- the versions before it lie beside it. What is counted of a contact lies in the ledger.
create schema casework;
grant usage on schema casework to ${application};

-- How contacts are counted. A version holds from its day until the next begins and never changes.
create table casework.counting_policy (
  version           integer     generated always as identity primary key,
  valid_from        date        not null unique,
  phone_minutes_min integer     not null check (phone_minutes_min between 0 and 1440),
  minutes_max       integer     not null check (minutes_max between 1 and 1440),
  estimated_heads   boolean     not null,
  methods           text[]      not null,
  reason            text        not null,
  made_at           timestamptz not null,
  made_by           uuid        not null
);
grant select, insert on casework.counting_policy to ${application};

insert into casework.counting_policy
  (valid_from, phone_minutes_min, minutes_max, estimated_heads, methods, reason, made_at, made_by)
values ('1949-10-01', 5, 1440, true,
        '{HOME_VISIT,PHONE,OFFICE,GROUP,COMMUNITY_ACTIVITY,CONSULTATION}',
        '默认口径', now(), '00000000-0000-0000-0000-000000000001');

create table casework.contact (
  id               uuid        primary key,
  version          integer     not null check (version > 0),
  status           text        not null check (status in ('STANDING', 'WITHDRAWN')),
  occurred_on      date        not null,
  started_at       time,
  minutes          integer     not null check (minutes between 1 and 1440),
  region           bigint      not null check (region between 100000000000 and 999999999999),
  county           integer     generated always as ((region / 1000000)::integer) stored,
  place            text,
  organisation     uuid        not null,
  project          uuid,
  worker           uuid        not null,
  domain           text        not null,
  method           text        not null,
  population_group text,
  compartment      text,
  persons          integer[]   not null,
  heads            integer     not null check (heads between 0 and 100000),
  heads_estimated  boolean     not null,
  note             bytea,
  policy           integer     not null,
  uncounted        text,
  recorded_at      timestamptz not null,
  recorded_by      uuid        not null,
  check (cardinality(persons) + heads > 0)
);
create index contact_day on casework.contact (occurred_on, id);
create index contact_county on casework.contact (county, occurred_on, id);
create index contact_organisation on casework.contact (organisation, occurred_on, id);

-- Versions that no longer stand: what was said then, and who changed it when and why.
create table casework.contact_version (
  contact          uuid        not null,
  version          integer     not null,
  occurred_on      date        not null,
  started_at       time,
  minutes          integer     not null,
  region           bigint      not null,
  place            text,
  organisation     uuid        not null,
  project          uuid,
  worker           uuid        not null,
  domain           text        not null,
  method           text        not null,
  population_group text,
  compartment      text,
  persons          integer[]   not null,
  heads            integer     not null,
  heads_estimated  boolean     not null,
  note             bytea,
  policy           integer     not null,
  uncounted        text,
  recorded_at      timestamptz not null,
  recorded_by      uuid        not null,
  ended_at         timestamptz not null,
  ended_by         uuid        not null,
  ended_as         text        not null check (ended_as in ('CORRECTED', 'WITHDRAWN')),
  reason           text        not null,
  primary key (contact, version)
);

alter table casework.contact enable row level security;
create policy contact_seen on casework.contact for select using (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));
create policy contact_written on casework.contact for insert with check (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));
create policy contact_changed on casework.contact for update using (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));

alter table casework.contact_version enable row level security;
create policy contact_version_seen on casework.contact_version for select using (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));
create policy contact_version_written on casework.contact_version for insert with check (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));

grant select, insert, update on casework.contact to ${application};
grant select, insert on casework.contact_version to ${application};
