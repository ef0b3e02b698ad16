-- By which an issued indicator is reached, and its steps.
create table node_plans (
    id uuid primary key,
    indicator_id uuid not null references indicators (id),
    number smallint not null check (number > 0),
    state text collate "C" not null,
    submitted_by uuid references people (id) check ((submitted_by is null) = (state = 'drafting')),
    submitted_for_id uuid references people (id),
    submitted_at bigint,
    approved_by uuid references people (id) check ((approved_by is null) = (state in ('drafting', 'submitted'))),
    approved_for_id uuid references people (id),
    approved_at bigint,
    returned_by uuid references people (id) check ((returned_by is null) = (reason is null)),
    returned_for_id uuid references people (id),
    returned_at bigint,
    reason text collate "C",
    due_at bigint not null,
    yellow_at bigint not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (indicator_id, number),
    -- Nobody approves what they handed in.
    check (approved_by is null or approved_by <> submitted_by)
);
create index node_plans_by_state on node_plans (state, due_at, indicator_id);
create table nodes (
    id uuid primary key,
    plan_id uuid not null references node_plans (id),
    indicator_id uuid not null references indicators (id),
    number smallint not null check (number > 0),
    state text collate "C" not null,
    title text collate "C" not null,
    deliverable text collate "C",
    due_on date not null,
    planned bigint,
    weight bigint check (weight > 0),
    due_at bigint not null,
    yellow_at bigint not null check (yellow_at < due_at),
    grace_on date,
    remark text collate "C",
    standing text collate "C" not null,
    reported_at bigint,
    actual bigint,
    shortfall text collate "C",
    checked_at bigint,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    check (standing not in ('submitted', 'completed') or reported_at is not null)
);
create index nodes_by_plan on nodes (plan_id, number);
create index nodes_by_indicator on nodes (indicator_id);
-- What is due, by when.
create index nodes_by_due on nodes (state, due_at, indicator_id);
