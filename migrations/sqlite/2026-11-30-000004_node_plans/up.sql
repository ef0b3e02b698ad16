-- By which an issued indicator is reached, and its steps.
create table node_plans (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    number integer not null check (number > 0),
    state text not null,
    submitted_by blob references people (id) check ((submitted_by is null) = (state = 'drafting')),
    submitted_for_id blob references people (id),
    submitted_at integer,
    approved_by blob references people (id) check ((approved_by is null) = (state in ('drafting', 'submitted'))),
    approved_for_id blob references people (id),
    approved_at integer,
    returned_by blob references people (id) check ((returned_by is null) = (reason is null)),
    returned_for_id blob references people (id),
    returned_at integer,
    reason text,
    due_at integer not null,
    yellow_at integer not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (indicator_id, number),
    -- Nobody approves what they handed in.
    check (approved_by is null or approved_by <> submitted_by)
) strict;
create index node_plans_by_state on node_plans (state, due_at, indicator_id);
create table nodes (
    id blob primary key check (length(id) = 16),
    plan_id blob not null references node_plans (id),
    indicator_id blob not null references indicators (id),
    number integer not null check (number > 0),
    state text not null,
    title text not null,
    deliverable text,
    due_on text not null,
    planned integer,
    weight integer check (weight > 0),
    due_at integer not null,
    yellow_at integer not null check (yellow_at < due_at),
    grace_on text,
    remark text,
    standing text not null,
    reported_at integer,
    actual integer,
    shortfall text,
    checked_at integer,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    check (standing not in ('submitted', 'completed') or reported_at is not null)
) strict;
create index nodes_by_plan on nodes (plan_id, number);
create index nodes_by_indicator on nodes (indicator_id);
-- What is due, by when.
create index nodes_by_due on nodes (state, due_at, indicator_id);
