-- What one statement writes comes as one array of these, so that the server reads it once and without parsing text.
create type casework.written_contact as (
  id               uuid,
  occurred_on      date,
  started_at       time,
  minutes          integer,
  region           bigint,
  place            text,
  organisation     uuid,
  project          uuid,
  worker           uuid,
  domain           text,
  method           text,
  population_group text,
  compartment      text,
  persons          integer[],
  heads            integer,
  heads_estimated  boolean,
  note             bytea,
  policy           integer,
  uncounted        text
);
grant usage on type casework.written_contact to ${application};
