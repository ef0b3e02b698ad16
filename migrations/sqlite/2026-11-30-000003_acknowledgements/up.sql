-- Who acknowledged (签收) which indicator after it was issued: facts that stay as they are. Whoever takes over another's
-- part is another `of_id`, and acknowledges anew.
create table acknowledgements (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    level text not null,
    of_id blob not null check (length(of_id) = 16),
    acknowledged_by blob not null references people (id),
    on_behalf_of_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (indicator_id, level, of_id)
) strict;
