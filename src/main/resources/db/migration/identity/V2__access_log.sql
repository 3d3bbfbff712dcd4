-- Who did what, when, to which record, why, from where. Written once: the application role may only insert and
-- read, and a trigger refuses changes to everybody. One partition a year, so that years can be moved away.
create table identity.access_log (
  at       timestamptz not null,
  id       uuid        not null,
  event    text        not null,
  account  uuid,
  -- The division whose auditors see the line: the account's, or the city's where there is none.
  region   bigint      not null check (region between 100000000000 and 999999999999),
  kind     text        check (length(kind) <= 60),
  record   uuid,
  detail   text        not null check (length(detail) <= 200),
  address  text        not null check (length(address) <= 45),
  primary key (at, id)
) partition by range (at);

do $$
begin
  for year in 2025..2045 loop
    execute format('create table identity.access_log_%s partition of identity.access_log for values from (%L) to (%L)',
                   year, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
  end loop;
end $$;
create table identity.access_log_other partition of identity.access_log default;

create index access_log_account on identity.access_log (account, at desc);
create index access_log_record on identity.access_log (record, at desc) where record is not null;

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % refused on %', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger access_log_append_only before update or delete on identity.access_log
  for each row execute function identity.refuse_change();
create trigger access_log_no_truncate before truncate on identity.access_log
  for each statement execute function identity.refuse_change();

alter table identity.access_log enable row level security;
create policy access_log_seen on identity.access_log for select using (
  region <@ (select access.regions()) or account = (select access.account()));
create policy access_log_written on identity.access_log for insert with check (true);
grant select, insert on identity.access_log to ${application};

-- The division of an account, for lines written before or outside a viewer's transaction.
create function identity.home_of(asked uuid, otherwise bigint) returns bigint
  language sql stable security definer set search_path = identity, pg_temp as $$
  select coalesce((select region from identity.account where id = asked), otherwise)
$$;
revoke all on function identity.home_of(uuid, bigint) from public;
grant execute on function identity.home_of(uuid, bigint) to ${application};
