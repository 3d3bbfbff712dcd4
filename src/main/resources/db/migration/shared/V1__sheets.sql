-- Uploads as they came, and what an import did with each row. Each account sees its own.
create schema sheets;
grant usage on schema sheets to ${application};

create table sheets.upload (
  id          uuid        primary key,
  plan        text        not null,
  file_name   text        not null,
  bytes       bigint      not null,
  as_of       date        not null,
  account     uuid        not null,
  uploaded_at timestamptz not null,
  status      text        not null
    check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED')),
  heard_at    timestamptz not null,
  unread      text[]      not null default '{}',
  problem     text        not null default ''
);
create index upload_account on sheets.upload (account, id);

create table sheets.upload_part (
  upload uuid    not null references sheets.upload on delete cascade,
  number integer not null,
  bytes  bytea   not null,
  primary key (upload, number)
);

-- One line for a row's trial and one for what was done with it.
create table sheets.row_report (
  upload  uuid    not null references sheets.upload on delete cascade,
  phase   text    not null check (phase in ('CHECK', 'APPLY')),
  number  integer not null,
  fate    text    not null check (fate in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
  reasons text    not null,
  excerpt text    not null,
  primary key (upload, phase, number)
);
create index row_report_fate on sheets.row_report (upload, phase, fate, number);

alter table sheets.upload enable row level security;
create policy upload_own on sheets.upload using (account = (select access.account()));
alter table sheets.upload_part enable row level security;
create policy upload_part_own on sheets.upload_part using (
  upload in (select u.id from sheets.upload u where u.account = (select access.account())));
alter table sheets.row_report enable row level security;
create policy row_report_own on sheets.row_report using (
  upload in (select u.id from sheets.upload u where u.account = (select access.account())));

grant select, insert, update, delete on sheets.upload, sheets.upload_part, sheets.row_report to ${application};
