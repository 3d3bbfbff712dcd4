-- How far the loading of the demo city has come, so that a broken loading goes on where it stopped.
create schema demo;
grant usage on schema demo to ${application};

create table demo.city (
  only_one  boolean     primary key default true check (only_one),
  until_day date        not null,
  begun_at  timestamptz not null,
  loaded_at timestamptz
);
create table demo.step (
  name        text        primary key,
  finished_at timestamptz not null
);
grant select, insert, update on demo.city to ${application};
grant select, insert, delete on demo.step to ${application};
