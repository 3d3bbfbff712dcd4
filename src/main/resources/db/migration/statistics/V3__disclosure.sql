-- A policy holds from a day on, and says who set it and why.
alter table statistics.disclosure_policy
  add column valid_from  date,
  add column reason      text not null default '',
  add column set_by_name text not null default '';
update statistics.disclosure_policy set valid_from = set_at::date;
alter table statistics.disclosure_policy
  alter column valid_from set not null,
  alter column reason drop default,
  alter column set_by_name drop default;
create index disclosure_policy_by_day on statistics.disclosure_policy (valid_from desc, version desc);
