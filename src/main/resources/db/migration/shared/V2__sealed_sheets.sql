-- What people typed into a sheet lies sealed under a data key of the upload and is deleted after a time, key first of
-- all. What stays is who, when, which file and how many rows met which fate.
alter table sheets.upload
  add column data_key       bytea,
  add column file_mark      bytea,
  add column sealed_unread  bytea,
  add column sealed_problem bytea,
  add column again          boolean   not null default false,
  add column purged_at      timestamptz,
  add column kept_checked   integer[] not null default '{0,0,0,0,0}',
  add column kept_applied   integer[] not null default '{0,0,0,0,0}';

-- Uploads of before lie in clear. The keys are not the database's to use, so they cannot be sealed here: their
-- contents are deleted, files and all, and their counts kept.
update sheets.upload u set
  purged_at = now(),
  kept_checked = (
    select array[
      count(*) filter (where fate = 'NEW'), count(*) filter (where fate = 'CHANGED'),
      count(*) filter (where fate = 'SAME'), count(*) filter (where fate = 'REFUSED'),
      count(*) filter (where fate <> 'REFUSED' and reasons <> '')]::integer[]
    from sheets.row_report r where r.upload = u.id and r.phase = 'CHECK'),
  kept_applied = (
    select array[
      count(*) filter (where fate = 'NEW'), count(*) filter (where fate = 'CHANGED'),
      count(*) filter (where fate = 'SAME'), count(*) filter (where fate = 'REFUSED'),
      count(*) filter (where fate <> 'REFUSED' and reasons <> '')]::integer[]
    from sheets.row_report r where r.upload = u.id and r.phase = 'APPLY');
truncate sheets.upload_part, sheets.row_report;

alter table sheets.upload drop column unread, drop column problem;
alter table sheets.upload add check ((data_key is null) = (purged_at is not null));
create index upload_kept on sheets.upload (heard_at) where purged_at is null;

-- Reasons name what a cell holds and the excerpt quotes cells: both lie in words, sealed.
alter table sheets.row_report
  drop column reasons,
  drop column excerpt,
  add column noted  boolean not null,
  add column words  bytea   not null,
  add column record uuid;

-- Which files were imported already, each by a keyed mark of its bytes. No row policy: whoever brings the same bytes
-- is told who imported them and when. Neither file name nor counts lie here.
create table sheets.imported_file (
  upload      uuid        primary key references sheets.upload,
  plan        text        not null,
  mark        bytea       not null,
  account     uuid        not null,
  imported_at timestamptz not null
);
create index imported_file_mark on sheets.imported_file (plan, mark, imported_at);
grant select, insert on sheets.imported_file to ${application};

-- The program itself deletes what is due, whosever it is.
create policy upload_swept on sheets.upload
  using ((select access.account()) = '00000000-0000-0000-0000-000000000001');
create policy upload_part_swept on sheets.upload_part
  using ((select access.account()) = '00000000-0000-0000-0000-000000000001');
create policy row_report_swept on sheets.row_report
  using ((select access.account()) = '00000000-0000-0000-0000-000000000001');
