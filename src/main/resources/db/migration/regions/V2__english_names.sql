-- The name in Latin letters for readers of English; empty where none is known, the Chinese name is shown then. The names
-- that come with the program are filled in at its next start.
alter table regions.region add column name_en text not null default '';
