-- Social workers, qualification certificates, examination results. Names here are working names, as printed on a
-- work card or certificate; they are blanked when the person behind them is erased.
create schema workforce;
grant usage on schema workforce to ${application};

create table workforce.social_worker (
  id            uuid        primary key,
  person        uuid        not null,
  person_number integer     not null check (person_number > 0),
  name          text        not null,
  organisation  uuid,
  region        bigint      not null check (region between 100000000000 and 999999999999),
  since         date        not null,
  until         date        check (until >= since),
  leave_reason  text,
  version       integer     not null default 0,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null,
  check ((until is null) = (leave_reason is null))
);
create unique index social_worker_serving on workforce.social_worker (person_number, organisation)
  nulls not distinct where until is null;
create index social_worker_place on workforce.social_worker (region, id);
create index social_worker_organisation on workforce.social_worker (organisation, id);

-- held_from, held_to and generation say what the ledger holds of this certificate: from which day on it is the
-- highest of its holder, and until which day. Null held_from: not the highest on any day.
create table workforce.certificate (
  id                uuid        primary key,
  person            uuid        not null,
  person_number     integer     not null check (person_number > 0),
  name              text        not null,
  level             text        not null,
  number            text        not null,
  issued_on         date        not null,
  region            bigint      not null check (region between 100000000000 and 999999999999),
  organisation      uuid,
  held_from         date,
  held_to           date,
  generation        integer     not null default 0,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null,
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check (held_to is null or held_from < held_to)
);
create unique index certificate_number on workforce.certificate (number) where withdrawn_at is null;
create index certificate_person on workforce.certificate (person_number);
create index certificate_place on workforce.certificate (region, id);

-- posted says whether the ledger holds EXAM_PASSED for this result.
create table workforce.exam_result (
  id                uuid        primary key,
  person            uuid        not null,
  person_number     integer     not null check (person_number > 0),
  name              text        not null,
  year              integer     not null check (year between 2008 and 2100),
  level             text        not null,
  region            bigint      not null check (region between 100000000000 and 999999999999),
  organisation      uuid,
  held_on           date        not null,
  papers            text[]      not null,
  scores            integer[]   not null check (cardinality(scores) = cardinality(papers)),
  pass_line         integer     not null check (pass_line between 0 and 100),
  passed            boolean     not null,
  posted            boolean     not null default false,
  generation        integer     not null default 0,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null,
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index exam_result_once on workforce.exam_result (person_number, year, level)
  where withdrawn_at is null;
create index exam_result_year on workforce.exam_result (year, id);

-- Pass lines that differ from the nationwide 60 of 100, by year and place.
create table workforce.pass_line (
  year   integer not null,
  region bigint  not null,
  line   integer not null check (line between 0 and 100),
  primary key (year, region)
);
grant select, insert, update on workforce.pass_line to ${application};

create table workforce.history (
  id           uuid        primary key,
  record       uuid        not null,
  what         text        not null,
  detail       text,
  reason       text,
  region       bigint      not null,
  organisation uuid,
  at           timestamptz not null,
  account      uuid        not null
);
create index history_record on workforce.history (record, at);

alter table workforce.social_worker enable row level security;
create policy social_worker_all on workforce.social_worker using (
  region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]));
alter table workforce.certificate enable row level security;
create policy certificate_all on workforce.certificate using (
  region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]));
alter table workforce.exam_result enable row level security;
create policy exam_result_all on workforce.exam_result using (
  region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]));
alter table workforce.history enable row level security;
create policy history_all on workforce.history using (
  region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]));

grant select, insert, update on workforce.social_worker, workforce.certificate, workforce.exam_result
  to ${application};
grant select, insert on workforce.history to ${application};
