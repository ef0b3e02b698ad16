-- Which draft goes on with which unfinished task of the year before; each goes on once.
create table carried_over (
    id uuid primary key,
    indicator_id uuid not null unique references indicators (id),
    from_indicator_id uuid not null unique references indicators (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    check (indicator_id <> from_indicator_id)
);
