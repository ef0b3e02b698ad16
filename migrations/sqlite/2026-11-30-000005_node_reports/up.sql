-- What units say about their nodes, version by version.
create table node_reports (
    id blob primary key check (length(id) = 16),
    node_id blob not null references nodes (id),
    indicator_id blob not null references indicators (id),
    number integer not null check (number > 0),
    state text not null,
    percent integer not null check (percent between 1 and 100),
    actual integer,
    narrative text,
    cause text,
    promised_on text,
    created_by blob not null references people (id),
    confirmed_by blob references people (id) check ((confirmed_by is null) = (state = 'draft')),
    confirmed_for_id blob references people (id),
    confirmed_at integer,
    submitted_by blob references people (id) check ((submitted_by is null) = (state in ('draft', 'section_confirmed'))),
    submitted_for_id blob references people (id),
    submitted_at integer,
    verified_by blob references people (id) check ((verified_by is not null) = (state in ('accepted', 'rejected'))),
    verified_for_id blob references people (id),
    verified_at integer,
    returned_by blob references people (id) check (returned_by is null or state = 'draft'),
    returned_for_id blob references people (id),
    returned_at integer,
    reason text,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (node_id, number)
) strict;
create index node_reports_by_state on node_reports (state, updated_at, indicator_id);
create index node_reports_by_indicator on node_reports (indicator_id);
-- Which contents of reports each verifier was handed: bookkeeping, no facts of the year.
create table evidence_openings (
    sha256 blob not null references evidence_objects (sha256),
    person_id blob not null references people (id),
    opened_at integer not null,
    primary key (sha256, person_id)
) strict;
