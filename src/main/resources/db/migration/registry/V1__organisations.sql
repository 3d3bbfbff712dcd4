-- Organisations of every kind, what happened to them, where they sit, whom to call, what they report.
create schema registry;
grant usage on schema registry to ${application};

create table registry.organisation (
  id                  uuid        primary key,
  name                text        not null check (name <> ''),
  short_name          text        not null,
  kind                text        not null,
  region              bigint      not null check (region between 100000000000 and 999999999999),
  district            text        not null,
  credit_code         text        unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  registered_on       date,
  authority           text        not null,
  domains             text[]      not null,
  staff               integer     check (staff >= 0),
  note                text        not null,
  status              text        not null check (status in ('REGISTERED', 'SUSPENDED', 'CANCELLED')),
  status_since        date        not null,
  version             integer     not null check (version > 0),
  recorded_at         timestamptz not null,
  recorded_by         uuid        not null
);
create index organisation_region on registry.organisation (region, id);
create index organisation_name on registry.organisation (name);

-- What happened to an organisation, by day; the entries in the ledger have these rows as their source.
create table registry.standing (
  id           uuid        primary key,
  organisation uuid        not null references registry.organisation,
  event        text        not null
    check (event in ('REGISTERED', 'SUSPENDED', 'RESUMED', 'CANCELLED', 'REREGISTERED')),
  happened_on  date        not null,
  reason       text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null
);
create index standing_organisation on registry.standing (organisation, happened_on);

-- Who changed what, and why; written once.
create table registry.change (
  id           bigint      generated always as identity primary key,
  organisation uuid        not null references registry.organisation,
  version      integer     not null,
  changed_at   timestamptz not null,
  account      uuid        not null,
  account_name text        not null,
  field        text        not null,
  before       text        not null,
  after        text        not null,
  reason       text        not null
);
create index change_organisation on registry.change (organisation, id);

create table registry.site (
  id           uuid   primary key,
  organisation uuid   not null references registry.organisation,
  address      text   not null check (address <> ''),
  region       bigint not null check (region between 100000000000 and 999999999999),
  phone        text   not null,
  hours        text   not null
);
create index site_organisation on registry.site (organisation);

create table registry.contact (
  id           uuid primary key,
  organisation uuid not null references registry.organisation,
  name         text not null check (name <> ''),
  role         text not null,
  phone        text not null
);
create index contact_organisation on registry.contact (organisation);

-- The report on a year: when it reached the supervising authority and the registrar.
create table registry.annual_report (
  organisation uuid    not null references registry.organisation,
  year         integer not null check (year between 1990 and 2100),
  supervisor   date,
  registrar    date,
  note         text    not null,
  primary key (organisation, year)
);

alter table registry.organisation enable row level security;
create policy organisation_seen on registry.organisation for select using (
  region <@ (select access.regions()) or id = any ((select access.organisations())::uuid[]));
create policy organisation_added on registry.organisation for insert with check (
  region <@ (select access.regions()) or id = any ((select access.organisations())::uuid[]));
create policy organisation_changed on registry.organisation for update using (
  region <@ (select access.regions()) or id = any ((select access.organisations())::uuid[]));

alter table registry.standing enable row level security;
create policy standing_follows on registry.standing using (
  exists (select from registry.organisation o where o.id = organisation));
alter table registry.change enable row level security;
create policy change_follows on registry.change using (
  exists (select from registry.organisation o where o.id = organisation));
alter table registry.site enable row level security;
create policy site_follows on registry.site using (
  exists (select from registry.organisation o where o.id = organisation));
alter table registry.contact enable row level security;
create policy contact_follows on registry.contact using (
  exists (select from registry.organisation o where o.id = organisation));
alter table registry.annual_report enable row level security;
create policy annual_report_follows on registry.annual_report using (
  exists (select from registry.organisation o where o.id = organisation));

-- What everybody may know of an organisation, wherever it is. Runs with its owner's rights, so that row security
-- does not narrow it; nothing personal is in it.
create view registry.public_organisation as
  select id, name, short_name, kind, region, district, domains, status, status_since, registered_on
  from registry.organisation;

grant select, insert, update on registry.organisation, registry.standing, registry.annual_report to ${application};
grant select, insert on registry.change to ${application};
grant select, insert, update, delete on registry.site, registry.contact to ${application};
grant select on registry.public_organisation to ${application};
