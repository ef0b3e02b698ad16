-- Every step of the three-level review: facts that stay as they are. Each level decides once a round.
create table review_steps (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    round integer not null check (round > 0),
    level text not null,
    outcome text not null,
    indicator_version integer not null check (indicator_version > 0),
    answers text,
    suggested_target integer,
    old_target integer,
    new_target integer,
    reason text,
    decided_by blob not null references people (id),
    on_behalf_of_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (indicator_id, round, level)
) strict;
-- What waits, by how long.
create index indicators_by_stage on indicators (year, stage, updated_at, code);
