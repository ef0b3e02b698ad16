-- Which draft goes on with which unfinished task of the year before; each goes on once.
create table carried_over (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    from_indicator_id blob not null unique references indicators (id),
    version integer not null check (version > 0),
    created_at integer not null,
    check (indicator_id <> from_indicator_id)
) strict;
