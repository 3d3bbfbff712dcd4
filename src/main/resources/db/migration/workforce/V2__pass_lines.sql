-- Pass lines are public; what happened to them is kept line by line.
create table workforce.pass_line_change (
  id      uuid        primary key,
  year    integer     not null,
  region  bigint      not null,
  before  integer,
  after   integer,
  reason  text        not null check (reason <> ''),
  at      timestamptz not null,
  account uuid        not null
);

grant delete on workforce.pass_line to ${application};
grant select, insert on workforce.pass_line_change to ${application};
