-- Administrative divisions, the functional zones laid over them, and codes that are no longer in use. All public
-- knowledge: no row security.
create schema regions;
grant usage on schema regions to ${application};

create table regions.region (
  code   bigint primary key check (code between 100000000000 and 999999999999),
  name   text   not null check (name <> ''),
  level  text   not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
  kind   text   not null,
  parent bigint references regions.region
);
create index region_parent on regions.region (parent);

create table regions.zone (
  code    text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name    text not null unique check (name <> ''),
  name_en text not null,
  note    text not null
);

-- What a zone covers, from first to last day; no first day: as long as anyone remembers.
create table regions.zone_part (
  zone       text   not null references regions.zone,
  region     bigint not null references regions.region,
  valid_from date,
  valid_to   date,
  unique nulls not distinct (zone, region, valid_from),
  check (valid_to >= valid_from)
);

create table regions.former_code (
  code       bigint not null check (code between 100000000000 and 999999999999),
  name       text   not null,
  current    bigint not null references regions.region,
  valid_from date,
  valid_to   date,
  primary key (code)
);

-- Counts changes, so that every running program notices the change of another.
create table regions.revision (
  single boolean primary key default true check (single),
  number bigint  not null
);
insert into regions.revision (number) values (0);

grant select, insert, update, delete on regions.region, regions.zone, regions.zone_part, regions.former_code
  to ${application};
grant select, update on regions.revision to ${application};
