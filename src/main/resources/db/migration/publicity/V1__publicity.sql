-- What the city tells the public. Every text is kept in both languages; English may be empty.
create schema publicity;
grant usage on schema publicity to ${application};

create table publicity.milestone (
  id         uuid        primary key,
  first_year integer     not null check (first_year between 1900 and 2200),
  last_year  integer     not null check (last_year between 1900 and 2200),
  "precision" text       not null check ("precision" in ('YEAR', 'RANGE')),
  chinese    text        not null check (chinese <> ''),
  english    text        not null,
  version    integer     not null,
  written_at timestamptz not null,
  written_by uuid        not null,
  check (first_year <= last_year),
  check ("precision" = 'RANGE' or first_year = last_year)
);
create index milestone_order on publicity.milestone (last_year desc, first_year desc);
grant select, insert, update, delete on publicity.milestone to ${application};

create table publicity.policy (
  id              uuid        primary key,
  document_no     text        not null,
  issuer          text        not null check (issuer <> ''),
  title_chinese   text        not null check (title_chinese <> ''),
  title_english   text        not null,
  summary_chinese text        not null,
  summary_english text        not null,
  issued_on       date        not null,
  in_force_from   date        not null,
  in_force_to     date,
  version         integer     not null,
  written_at      timestamptz not null,
  written_by      uuid        not null,
  check (in_force_to is null or in_force_to >= in_force_from)
);
create index policy_order on publicity.policy (issued_on desc, id);
grant select, insert, update on publicity.policy to ${application};

-- What a policy set in motion: a milestone by its id, or a figure by its code.
create table publicity.policy_effect (
  policy    uuid not null references publicity.policy,
  milestone uuid references publicity.milestone on delete cascade,
  figure    text,
  check (num_nonnulls(milestone, figure) = 1),
  unique nulls not distinct (policy, milestone, figure)
);
grant select, insert, delete on publicity.policy_effect to ${application};

-- The document itself lies in the data directory under its SHA-256; here is what it is called.
create table publicity.attachment (
  policy     uuid        primary key references publicity.policy,
  name       text        not null check (name <> ''),
  media_type text        not null,
  bytes      bigint      not null check (bytes > 0),
  sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at  timestamptz not null,
  stored_by  uuid        not null
);
grant select, insert, update on publicity.attachment to ${application};

create table publicity.news (
  id              uuid        primary key,
  title_chinese   text        not null check (title_chinese <> ''),
  title_english   text        not null,
  summary_chinese text        not null,
  summary_english text        not null,
  body_chinese    text        not null,
  body_english    text        not null,
  published_on    date        not null,
  version         integer     not null,
  written_at      timestamptz not null,
  written_by      uuid        not null
);
create index news_order on publicity.news (published_on desc, id desc);
grant select, insert, update on publicity.news to ${application};

create table publicity.article (
  id        uuid    primary key,
  slug      text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  featured  boolean not null,
  published integer
);
grant select, insert, update on publicity.article to ${application};

-- Every saving is a version; nothing written is ever overwritten.
create table publicity.article_version (
  article       uuid        not null references publicity.article,
  number        integer     not null check (number > 0),
  title_chinese text        not null check (title_chinese <> ''),
  title_english text        not null,
  lead_chinese  text        not null,
  lead_english  text        not null,
  body_chinese  text        not null,
  body_english  text        not null,
  written_at    timestamptz not null,
  written_by    uuid        not null,
  published_at  timestamptz,
  published_by  uuid,
  primary key (article, number)
);
grant select, insert on publicity.article_version to ${application};
grant update (published_at, published_by) on publicity.article_version to ${application};

-- A draft is nobody's who has not signed in.
alter table publicity.article_version enable row level security;
create policy article_version_seen on publicity.article_version for select using (
  published_at is not null
  or (select access.account()) <> '00000000-0000-0000-0000-000000000000');
create policy article_version_written on publicity.article_version for insert with check (
  (select access.account()) <> '00000000-0000-0000-0000-000000000000');
create policy article_version_published on publicity.article_version for update using (
  (select access.account()) <> '00000000-0000-0000-0000-000000000000');
