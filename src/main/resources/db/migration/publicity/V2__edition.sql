-- Raised whenever what the public reads of the articles may have changed, by whatever means, so that
-- one look tells every node whether a page it keeps still stands.
create table publicity.edition (
  single boolean primary key default true check (single),
  number bigint  not null
);
insert into publicity.edition (number) values (0);
grant select, update (number) on publicity.edition to ${application};

create function publicity.raise_edition() returns trigger language plpgsql as $$
begin
  update publicity.edition set number = number + 1;
  return null;
end $$;
create trigger article_edition after insert or update on publicity.article
  for each statement execute function publicity.raise_edition();
create trigger version_edition after update on publicity.article_version
  for each statement execute function publicity.raise_edition();
