-- Which organisation a program's Idempotency-Key made, so that a repeat finds it.
create table registry.request (
  account      uuid  not null,
  key          text  not null check (length(key) between 1 and 200),
  fingerprint  bytea not null,
  organisation uuid  not null,
  primary key (account, key)
);
alter table registry.request enable row level security;
create policy request_own on registry.request using (account = (select access.account()));
grant select, insert on registry.request to ${application};
