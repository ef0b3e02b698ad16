-- Every step of the three-level review: facts that stay as they are. Each level decides once a round.
create table review_steps (
    id uuid primary key,
    indicator_id uuid not null references indicators (id),
    round smallint not null check (round > 0),
    level text collate "C" not null,
    outcome text collate "C" not null,
    indicator_version bigint not null check (indicator_version > 0),
    answers text collate "C",
    suggested_target bigint,
    old_target bigint,
    new_target bigint,
    reason text collate "C",
    decided_by uuid not null references people (id),
    on_behalf_of_id uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (indicator_id, round, level)
);
-- What waits, by how long.
create index indicators_by_stage on indicators (year, stage, updated_at, code);
