-- An instruction is known by its number and day; reports have them too.
alter table source_documents add column reference text;
alter table source_documents add column issued_on text;
