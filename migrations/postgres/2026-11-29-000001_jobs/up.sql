-- Work that was asked for and is done later; bookkeeping, not audited: what a job does to the record has its own events.
-- `input` is what was uploaded, kept until the job ends; the last column, so that no list reads over it.
create table jobs (
    id uuid primary key,
    kind text collate "C" not null check (kind in ('indicator_import')),
    owner_id uuid not null references people (id),
    on_behalf_of_id uuid,
    session_id uuid not null references sessions (id),
    request_id text collate "C" not null,
    task text collate "C" not null,
    state text collate "C" not null check (state in ('queued','running','done','failed','cancelled')),
    outcome text collate "C",
    created_at bigint not null,
    started_at bigint,
    ended_at bigint,
    input bytea,
    check ((ended_at is not null) = (state in ('done','failed','cancelled'))),
    check ((outcome is not null) = (state in ('done','failed'))),
    check ((started_at is null) or state <> 'queued'),
    check ((started_at is not null) or state in ('queued','cancelled')),
    check ((input is null) = (ended_at is not null))
);
create index jobs_open on jobs (created_at, id) where ended_at is null;
create index jobs_by_owner on jobs (owner_id, created_at, id);
create index jobs_by_end on jobs (ended_at);
