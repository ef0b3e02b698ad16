-- What is written down about a node as the work goes.
create table journal_entries (
    id blob primary key check (length(id) = 16),
    node_id blob not null references nodes (id),
    indicator_id blob not null references indicators (id),
    text text not null,
    written_by blob not null references people (id),
    written_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
) strict;
create index journal_entries_by_node on journal_entries (node_id, created_at);
-- What a unit says of an indicator at the end of its year.
create table year_summaries (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    text text not null,
    written_by blob not null references people (id),
    written_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;
-- What an indicator reached in its year, by its data owner.
create table final_actuals (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    value integer not null,
    note text not null,
    entered_by blob not null references people (id),
    entered_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;
