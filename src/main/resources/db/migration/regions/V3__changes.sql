-- What was done to zones and former codes, by whom and why. Public knowledge like the divisions themselves.
create table regions.change (
  id      uuid        primary key,
  subject text        not null check (subject <> ''),
  what    text        not null,
  detail  text        not null,
  reason  text        not null check (reason <> ''),
  at      timestamptz not null,
  account uuid        not null
);
grant select, insert on regions.change to ${application};
