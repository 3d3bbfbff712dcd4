-- What the current transaction may see. The program sets the four settings with SET LOCAL at the start of
-- every transaction; a row policy reads them through these functions. Unset means: sees nothing.
create schema access;
grant usage on schema access to ${application};

create function access.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('liandong.account', true), '')::uuid;

create function access.regions() returns int8multirange
  language sql stable parallel safe
  return coalesce(nullif(current_setting('liandong.regions', true), ''), '{}')::int8multirange;

create function access.organisations() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('liandong.organisations', true), ''), '{}')::uuid[];

create function access.compartments() returns text[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('liandong.compartments', true), ''), '{}')::text[];
