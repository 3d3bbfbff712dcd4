-- Statistics. What is kept here is derived from the ledger, save definitions, policies and publications.
create schema statistics;
grant usage on schema statistics to ${application};

-- Folded entries, 65,536 leaves a row, so that a restart need not read the ledger again. A row is a function
-- of its leaves and never changes; only the program itself may read what of many compartments lies together.
create table statistics.folded (
  city       integer not null,
  first_leaf bigint  not null check (first_leaf >= 0),
  leaves     integer not null check (leaves > 0),
  format     integer not null,
  columns    bytea   not null,
  primary key (city, first_leaf)
);
alter table statistics.folded alter column columns set storage external;
alter table statistics.folded enable row level security;
create policy folded_by_program on statistics.folded
  using ((select access.account()) = '00000000-0000-0000-0000-000000000001');
grant select, insert, delete on statistics.folded to ${application};

-- Which person numbers stand for the same human being, since which size of the log; null ends it.
create table statistics.person_link (
  city      integer     not null,
  sequence  bigint      generated always as identity,
  number    integer     not null,
  canonical integer,
  tree_size bigint      not null,
  linked_at timestamptz not null,
  primary key (city, sequence)
);
alter table statistics.person_link enable row level security;
create policy link_written on statistics.person_link for insert with check (true);
create policy link_by_program on statistics.person_link for select
  using ((select access.account()) = '00000000-0000-0000-0000-000000000001');
grant select, insert on statistics.person_link to ${application};

-- Figures defined by staff; a change is a new version.
create table statistics.definition (
  code            text        not null,
  version         integer     not null check (version > 0),
  unit            text        not null,
  kind            text        not null,
  facts           text[]      not null,
  measure         text        not null,
  category        text,
  numerator       text,
  denominator     text,
  cuts            text[]      not null,
  is_public       boolean     not null,
  divisor         integer     not null check (divisor > 0),
  decimals        integer     not null check (decimals between 0 and 4),
  name            text        not null,
  name_in_english text        not null,
  defined_at      timestamptz not null,
  defined_by      uuid        not null,
  primary key (code, version)
);
grant select, insert on statistics.definition to ${application};

-- Below which count a sensitive field is hidden from the public, and which fields are sensitive.
create table statistics.disclosure_policy (
  version   integer     generated always as identity primary key,
  threshold integer     not null check (threshold between 1 and 1000),
  domains   text[]      not null,
  set_at    timestamptz not null,
  set_by    uuid        not null
);
grant select, insert on statistics.disclosure_policy to ${application};

-- What the city has published, frozen: public by its nature.
create table statistics.publication (
  id              uuid        primary key,
  title           text        not null,
  code            text        not null,
  definition      text        not null,
  definition_hash text        not null,
  period_from     date        not null,
  period_to       date        not null,
  cuts            text[]      not null,
  filter          jsonb       not null,
  tree_size       bigint      not null,
  value           numeric,
  cells           jsonb       not null,
  checkpoint      text,
  published_at    timestamptz not null,
  published_by    uuid        not null
);
create index publication_newest on statistics.publication (published_at desc, id);
grant select, insert on statistics.publication to ${application};

-- Nightly: everything counted again by the database and compared with the cubes.
create table statistics.recomputation (
  id          uuid        primary key,
  started_at  timestamptz not null,
  ended_at    timestamptz not null,
  tree_size   bigint      not null,
  compared    bigint      not null,
  differences bigint      not null,
  first       text
);
create index recomputation_newest on statistics.recomputation (started_at desc);
grant select, insert on statistics.recomputation to ${application};
