-- A person's own names for what they set a list to; the unique index serves the list of them too.
create table saved_filters (
    id uuid primary key,
    person_id uuid not null references people (id),
    list text collate "C" not null,
    name text collate "C" not null,
    query text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (person_id, list, name)
);
