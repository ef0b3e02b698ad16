-- What units say about their nodes, version by version.
create table node_reports (
    id uuid primary key,
    node_id uuid not null references nodes (id),
    indicator_id uuid not null references indicators (id),
    number smallint not null check (number > 0),
    state text collate "C" not null,
    percent smallint not null check (percent between 1 and 100),
    actual bigint,
    narrative text collate "C",
    cause text collate "C",
    promised_on date,
    created_by uuid not null references people (id),
    confirmed_by uuid references people (id) check ((confirmed_by is null) = (state = 'draft')),
    confirmed_for_id uuid references people (id),
    confirmed_at bigint,
    submitted_by uuid references people (id) check ((submitted_by is null) = (state in ('draft', 'section_confirmed'))),
    submitted_for_id uuid references people (id),
    submitted_at bigint,
    verified_by uuid references people (id) check ((verified_by is not null) = (state in ('accepted', 'rejected'))),
    verified_for_id uuid references people (id),
    verified_at bigint,
    returned_by uuid references people (id) check (returned_by is null or state = 'draft'),
    returned_for_id uuid references people (id),
    returned_at bigint,
    reason text collate "C",
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (node_id, number)
);
create index node_reports_by_state on node_reports (state, updated_at, indicator_id);
create index node_reports_by_indicator on node_reports (indicator_id);
-- Which contents of reports each verifier was handed: bookkeeping, no facts of the year.
create table evidence_openings (
    sha256 bytea not null references evidence_objects (sha256),
    person_id uuid not null references people (id),
    opened_at bigint not null,
    primary key (sha256, person_id)
);
