-- The Merkle log over the leaves, in the shape of C2SP tlog-tiles. Full tiles and checkpoints never change;
-- a partial tile only grows to the right.
create table ledger.tile (
  city   integer not null,
  level  integer not null check (level between 0 and 7),
  number bigint  not null check (number >= 0),
  width  integer not null check (width between 1 and 256),
  hashes bytea   not null check (length(hashes) = 32 * width),
  primary key (city, level, number)
);
alter table ledger.tile alter column hashes set storage external;

create function ledger.refuse_shrinking() returns trigger language plpgsql as $$
begin
  if (new.city, new.level, new.number) is distinct from (old.city, old.level, old.number)
     or new.width < old.width
     or substring(new.hashes for 32 * old.width) is distinct from old.hashes then
    raise exception 'tile %/% of the log may only grow', old.level, old.number
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tile_grows before update on ledger.tile
  for each row execute function ledger.refuse_shrinking();
create trigger tile_stays before delete on ledger.tile
  for each row execute function ledger.refuse_change();
create trigger tile_no_truncate before truncate on ledger.tile
  for each statement execute function ledger.refuse_change();
create trigger leaf_no_truncate before truncate on ledger.leaf
  for each statement execute function ledger.refuse_change();

create table ledger.checkpoint (
  city      integer     not null,
  size      bigint      not null check (size >= 0),
  root      bytea       not null check (length(root) = 32),
  note      text        not null,
  sealed_at timestamptz not null,
  primary key (city, size)
);
create trigger checkpoint_append_only before update or delete on ledger.checkpoint
  for each row execute function ledger.refuse_change();
create trigger checkpoint_no_truncate before truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_change();

-- What somebody found who recomputed the whole log.
create table ledger.verification (
  id          uuid        primary key,
  city        integer     not null,
  started_at  timestamptz not null,
  ended_at    timestamptz not null,
  started_by  uuid        not null,
  tree_size   bigint      not null,
  checkpoints bigint      not null,
  faults      bigint      not null,
  first_kind  text,
  first_entry uuid,
  first_leaf  bigint,
  first_place text,
  check ((faults = 0) = (first_kind is null))
);
create index verification_ended on ledger.verification (city, ended_at);
create trigger verification_append_only before update or delete on ledger.verification
  for each row execute function ledger.refuse_change();

-- How long an entry waits for its leaf is measured from here, by the database's clock.
alter table ledger.unsealed add column queued_at timestamptz not null default clock_timestamp();
create index unsealed_city on ledger.unsealed (city, batch);
alter table ledger.unsealed set (
  autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.0,
  autovacuum_vacuum_insert_threshold = -1);

-- Canonical bytes are JSON, whose whole numbers are exact up to 2^53 - 1 only (RFC 8785 § 3.2.2.3).
alter table ledger.entry add constraint entry_exact check (
  count between -9007199254740991 and 9007199254740991
  and minutes between -9007199254740991 and 9007199254740991
  and cents between -9007199254740991 and 9007199254740991);

create index entry_day on ledger.entry (city, occurred_on, id);

grant select, insert on ledger.tile to ${application};
grant update (width, hashes) on ledger.tile to ${application};
grant select, insert on ledger.checkpoint to ${application};
grant select, insert on ledger.verification to ${application};
