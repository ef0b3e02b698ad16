-- Words inside a unit that a node is waited for.
create table reminders (
    id blob primary key check (length(id) = 16),
    node_id blob not null references nodes (id),
    indicator_id blob not null references indicators (id),
    text text,
    sent_by blob not null references people (id),
    sent_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
) strict;
create index reminders_by_node on reminders (node_id, created_at);
