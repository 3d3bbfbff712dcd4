-- What one statement writes comes as one array of these, so that the server reads it once and without parsing text.
create type ledger.written_entry as (
  id               uuid,
  city             integer,
  fact             text,
  occurred_on      date,
  region           bigint,
  organisation     uuid,
  project          uuid,
  domain           text,
  method           text,
  population_group text,
  category         text,
  worker           uuid,
  person           integer,
  compartment      text,
  count            bigint,
  minutes          bigint,
  cents            bigint,
  source_type      text,
  source_id        uuid,
  reverses         uuid,
  reason           text,
  recorded_at      timestamptz,
  recorded_by      uuid
);
grant usage on type ledger.written_entry to ${application};

create type ledger.written_leaf as (
  leaf       bigint,
  entry      uuid,
  salt       bytea,
  commitment bytea
);
grant usage on type ledger.written_leaf to ${application};
