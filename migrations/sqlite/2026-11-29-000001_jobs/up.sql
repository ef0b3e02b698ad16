-- Work that was asked for and is done later; bookkeeping, not audited: what a job does to the record has its own events.
-- `input` is what was uploaded, kept until the job ends; the last column, so that no list reads over it.
create table jobs (
    id blob primary key check (length(id) = 16),
    kind text not null check (kind in ('indicator_import')),
    owner_id blob not null references people (id),
    on_behalf_of_id blob,
    session_id blob not null references sessions (id),
    request_id text not null,
    task text not null,
    state text not null check (state in ('queued','running','done','failed','cancelled')),
    outcome text,
    created_at integer not null,
    started_at integer,
    ended_at integer,
    input blob,
    check ((ended_at is not null) = (state in ('done','failed','cancelled'))),
    check ((outcome is not null) = (state in ('done','failed'))),
    check ((started_at is null) or state <> 'queued'),
    check ((started_at is not null) or state in ('queued','cancelled')),
    check ((input is null) = (ended_at is not null))
) strict;
create index jobs_open on jobs (created_at, id) where ended_at is null;
create index jobs_by_owner on jobs (owner_id, created_at, id);
create index jobs_by_end on jobs (ended_at);
