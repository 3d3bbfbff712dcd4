-- Figures of staff can be narrowed, say who made each version and why, and are retired by a last version.
alter table statistics.definition
  add column domain           text,
  add column method           text,
  add column population_group text,
  add column retired          boolean not null default false,
  add column reason           text    not null default '',
  add column defined_by_name  text    not null default '';
alter table statistics.definition alter column reason drop default, alter column defined_by_name drop default;
