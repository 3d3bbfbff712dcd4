-- What the sealer says of an entry: its leaf number, salt and commitment. Contiguous from 0 for each city.
create table ledger.leaf (
  city       integer not null,
  leaf       bigint  not null check (leaf >= 0),
  entry      uuid    not null,
  salt       bytea   not null check (length(salt) = 16),
  commitment bytea   not null check (length(commitment) = 32),
  primary key (city, leaf),
  unique (city, entry)
);
create trigger leaf_append_only before update or delete on ledger.leaf
  for each row execute function ledger.refuse_change();
grant select, insert on ledger.leaf to ${application};
