-- Bearer tokens of programs. Only the SHA-256 of a token is kept: it is 256 random bits, so there is nothing to guess.
create table identity.token (
  id           uuid        primary key,
  account      uuid        not null references identity.account,
  name         text        not null check (length(name) between 1 and 60),
  hash         bytea       not null check (length(hash) = 32),
  -- Permissions the token is narrowed to; null for all the account has.
  scopes       text[],
  issued_at    timestamptz not null,
  expires_at   timestamptz not null check (expires_at > issued_at),
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid
);
create unique index token_hash on identity.token (hash);
create index token_account on identity.token (account);

alter table identity.token enable row level security;
create policy token_reached on identity.token using (account in (select id from identity.account));
grant select, insert, update (last_used_at, revoked_at, revoked_by) on identity.token to ${application};

create function identity.token_standing(
    asked bytea, out id uuid, out account uuid, out scopes text[], out expires_at timestamptz,
    out last_used_at timestamptz) returns setof record
  language sql stable security definer set search_path = identity, pg_temp as $$
  select id, account, scopes, expires_at, last_used_at
  from identity.token where hash = asked and revoked_at is null
$$;
revoke all on function identity.token_standing(bytea) from public;
grant execute on function identity.token_standing(bytea) to ${application};

-- What was changed about an account, by whom. Written once.
create table identity.account_change (
  id        uuid        primary key,
  account   uuid        not null references identity.account,
  at        timestamptz not null,
  changed_by uuid       not null,
  what      text        not null,
  details   text[]      not null
);
create index account_change_account on identity.account_change (account, id desc);
create trigger account_change_append_only before update or delete on identity.account_change
  for each row execute function identity.refuse_change();
create trigger account_change_no_truncate before truncate on identity.account_change
  for each statement execute function identity.refuse_change();
alter table identity.account_change enable row level security;
create policy account_change_reached on identity.account_change using (
  account in (select id from identity.account));
grant select, insert on identity.account_change to ${application};
