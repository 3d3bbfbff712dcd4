-- Who may come in, and what she may do where. Accounts are never deleted: what an account has done stays
-- attributable to it.
create schema identity;
grant usage on schema identity to ${application};

create table identity.account (
  id             uuid        primary key,
  username       text        not null check (username = lower(username) and length(username) between 2 and 40),
  display_name   text        not null check (length(display_name) between 1 and 60),
  -- The division whose administrators look after the account; not what the account itself may see.
  region         bigint      not null check (region between 100000000000 and 999999999999),
  secret         text        not null,
  secret_set_at  timestamptz not null,
  must_change    boolean     not null,
  language       text        not null default 'zh' check (language in ('zh', 'en')),
  failures       integer     not null default 0 check (failures >= 0),
  blocked_until  timestamptz,
  locked_at      timestamptz,
  version        bigint      not null default 1,
  created_at     timestamptz not null,
  created_by     uuid        not null
);
create unique index account_username on identity.account (username);
create index account_region on identity.account (region);

create table identity.role_grant (
  id           uuid        primary key,
  account      uuid        not null references identity.account,
  role         text        not null,
  region       bigint      check (region between 100000000000 and 999999999999),
  zone         text        check (length(zone) between 1 and 40),
  organisation uuid,
  from_day     date        not null,
  to_day       date        check (to_day >= from_day - 1),
  given_at     timestamptz not null,
  given_by     uuid        not null,
  ended_at     timestamptz,
  ended_by     uuid,
  check (num_nonnulls(region, zone, organisation) = 1)
);
create index role_grant_account on identity.role_grant (account);

create table identity.compartment_grant (
  id           uuid        primary key,
  account      uuid        not null references identity.account,
  compartment  text        not null,
  reason       text        not null check (length(reason) between 2 and 200),
  from_day     date        not null,
  to_day       date        not null check (to_day >= from_day - 1),
  given_at     timestamptz not null,
  given_by     uuid        not null,
  ended_at     timestamptz,
  ended_by     uuid
);
create index compartment_grant_account on identity.compartment_grant (account);

-- An account is seen by itself and by whoever reaches its division; its grants with it.
alter table identity.account enable row level security;
create policy account_reached on identity.account using (
  region <@ (select access.regions()) or id = (select access.account()));
alter table identity.role_grant enable row level security;
create policy role_grant_reached on identity.role_grant using (
  account in (select id from identity.account));
alter table identity.compartment_grant enable row level security;
create policy compartment_grant_reached on identity.compartment_grant using (
  account in (select id from identity.account));

grant select, insert, update on identity.account to ${application};
grant select, insert, update (to_day, ended_at, ended_by) on identity.role_grant to ${application};
grant select, insert, update (to_day, ended_at, ended_by) on identity.compartment_grant to ${application};

-- Browser sessions, in the shape Spring Session reads and writes. Opaque to everything else.
create table identity.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval integer  not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index session_by_id on identity.session (session_id);
create index session_by_expiry on identity.session (expiry_time);
create index session_by_principal on identity.session (principal_name);

create table identity.session_attributes (
  session_primary_id char(36)     not null references identity.session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on identity.session, identity.session_attributes to ${application};

-- What every request has to know first, before there is a viewer whom row policies could judge: one look-up,
-- no transaction. Tells nothing that helps anybody.
create function identity.standing(asked uuid, out version bigint, out must_change boolean) returns setof record
  language sql stable security definer set search_path = identity, pg_temp as $$
  select version, must_change from identity.account where id = asked and locked_at is null
$$;
revoke all on function identity.standing(uuid) from public;
grant execute on function identity.standing(uuid) to ${application};
