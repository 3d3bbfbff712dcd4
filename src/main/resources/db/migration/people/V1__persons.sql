-- One row a person. Name, identity number, phone and address are ciphertexts under the person's own data key;
-- *_token are blind indexes (keyed hashes) for equality search. Who may see a person is said by people.reach:
-- each place and organisation that recorded him, each compartment closed without its grant.
create schema people;
grant usage on schema people to ${application};

create sequence people.number as integer;
grant usage on sequence people.number to ${application};

create table people.person (
  id               uuid        primary key,
  number           integer     not null unique check (number > 0),
  sex              smallint    not null check (sex in (0, 1, 2, 9)),
  birth_date       date,
  region           bigint      not null check (region between 100000000000 and 999999999999),
  household_region bigint      check (household_region between 100000000000 and 999999999999),
  organisation     uuid,
  identity_type    text,
  identity_absence text,
  name             bytea       not null,
  identity_number  bytea,
  phone            bytea,
  address          bytea,
  name_token       bytea,
  identity_token   bytea       unique,
  phone_token      bytea,
  version          integer     not null default 0,
  recorded_at      timestamptz not null,
  recorded_by      uuid        not null,
  erased_at        timestamptz,
  check (erased_at is not null or (identity_number is null) = (identity_type is null)),
  check (erased_at is not null or (identity_number is null) = (identity_absence is not null))
);
create index person_phone on people.person (phone_token) where phone_token is not null;
create index person_name on people.person (name_token, birth_date) where name_token is not null;

create table people.data_key (
  person  uuid  primary key references people.person,
  wrapped bytea not null
);

create table people.name_token (
  token  bigint not null,
  person uuid   not null references people.person,
  primary key (token, person)
);
create index name_token_person on people.name_token (person);

create table people.reach (
  person       uuid   not null references people.person,
  region       bigint not null,
  organisation uuid,
  compartment  text,
  unique nulls not distinct (person, region, organisation, compartment)
);

create table people.history (
  id      uuid        primary key,
  person  uuid        not null references people.person,
  what    text        not null,
  detail  text,
  reason  text,
  at      timestamptz not null,
  account uuid        not null
);
create index history_person on people.history (person, at);

-- Tells the keyring this database was written with from any other.
create table people.keyring (
  only_one    boolean primary key default true check (only_one),
  fingerprint bytea   not null
);

-- The same human recorded twice. A forest of pseudonymous numbers, each pointing at the one it counts as; it
-- names nobody, and every sum needs all of it, so it has no row policy.
create table people.link (
  number    integer     primary key references people.person (number),
  canonical integer     not null references people.person (number),
  linked_at timestamptz not null,
  linked_by uuid        not null,
  check (number <> canonical)
);
create index link_canonical on people.link (canonical);

-- Pairs somebody looked at and found to be two humans: never proposed again.
create table people.split (
  low      integer     not null references people.person (number),
  high     integer     not null references people.person (number),
  reason   text        not null,
  split_at timestamptz not null,
  split_by uuid        not null,
  primary key (low, high),
  check (low < high)
);

alter table people.reach enable row level security;
create policy reach_seen on people.reach for select using (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));
create policy reach_written on people.reach for insert with check (
  (region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]))
  and (compartment is null or compartment = any ((select access.compartments())::text[])));

alter table people.person enable row level security;
create policy person_seen on people.person for select using (
  exists (select from people.reach r where r.person = id));
create policy person_written on people.person for insert with check (
  region <@ (select access.regions()) or organisation = any ((select access.organisations())::uuid[]));
create policy person_changed on people.person for update using (
  exists (select from people.reach r where r.person = id));

alter table people.data_key enable row level security;
create policy data_key_all on people.data_key using (
  exists (select from people.reach r where r.person = data_key.person));
alter table people.name_token enable row level security;
create policy name_token_all on people.name_token using (
  exists (select from people.reach r where r.person = name_token.person));
alter table people.history enable row level security;
create policy history_all on people.history using (
  exists (select from people.reach r where r.person = history.person));

grant select, insert, update on people.person to ${application};
grant select, insert, delete on people.data_key, people.name_token to ${application};
grant select, insert on people.reach, people.history, people.keyring to ${application};
grant select, insert, delete on people.link to ${application};
grant select, insert on people.split to ${application};

-- Whether a person is already recorded, by id or identity number, wherever that was: so that one human recorded
-- in two counties is one number. Gives the pseudonymous number and the blind name only.
create function people.known(ids uuid[], identities bytea[])
  returns table (id uuid, number integer, identity_token bytea, name_token bytea)
  language sql stable security definer set search_path = people, pg_temp
  begin atomic
    select p.id, p.number, p.identity_token, p.name_token from people.person p
    where p.id = any (ids) or p.identity_token = any (identities);
  end;
revoke all on function people.known(uuid[], bytea[]) from public;
grant execute on function people.known(uuid[], bytea[]) to ${application};
