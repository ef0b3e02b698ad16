-- What is written down about a node as the work goes.
create table journal_entries (
    id uuid primary key,
    node_id uuid not null references nodes (id),
    indicator_id uuid not null references indicators (id),
    text text collate "C" not null,
    written_by uuid not null references people (id),
    written_for_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null
);
create index journal_entries_by_node on journal_entries (node_id, created_at);
-- What a unit says of an indicator at the end of its year.
create table year_summaries (
    id uuid primary key,
    indicator_id uuid not null unique references indicators (id),
    text text collate "C" not null,
    written_by uuid not null references people (id),
    written_for_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);
-- What an indicator reached in its year, by its data owner.
create table final_actuals (
    id uuid primary key,
    indicator_id uuid not null unique references indicators (id),
    value bigint not null,
    note text collate "C" not null,
    entered_by uuid not null references people (id),
    entered_for_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);
