-- Words inside a unit that a node is waited for.
create table reminders (
    id uuid primary key,
    node_id uuid not null references nodes (id),
    indicator_id uuid not null references indicators (id),
    text text collate "C",
    sent_by uuid not null references people (id),
    sent_for_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null
);
create index reminders_by_node on reminders (node_id, created_at);
