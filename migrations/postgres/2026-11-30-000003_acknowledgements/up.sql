-- Who acknowledged (签收) which indicator after it was issued: facts that stay as they are. Whoever takes over another's
-- part is another `of_id`, and acknowledges anew.
create table acknowledgements (
    id uuid primary key,
    indicator_id uuid not null references indicators (id),
    level text collate "C" not null,
    of_id uuid not null,
    acknowledged_by uuid not null references people (id),
    on_behalf_of_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (indicator_id, level, of_id)
);
