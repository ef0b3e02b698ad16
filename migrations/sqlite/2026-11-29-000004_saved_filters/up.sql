-- A person's own names for what they set a list to; the unique index serves the list of them too.
create table saved_filters (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    list text not null,
    name text not null,
    query text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (person_id, list, name)
) strict;
