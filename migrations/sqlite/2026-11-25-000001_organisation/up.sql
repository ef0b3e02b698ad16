-- Where a date is null, the year closes on the default: 31 January and 31 March after it.
alter table assessment_years add column reporting_closes_on text;
alter table assessment_years add column actuals_close_on text;

create table phase_moves (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    from_phase text not null,
    to_phase text not null,
    left_behind text not null,
    moved_by blob not null references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (year, to_phase)
) strict;

create table ranking_groups (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    name text not null,
    kind text not null check (kind in ('department','town')),
    ordinal integer not null check (ordinal > 0),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (year, name)
) strict;

-- Supervision groups, exactly four, and leaders' seats. Their units stand in the roster, their holders in the grants.
create table portfolios (
    id blob primary key check (length(id) = 16),
    kind text not null check (kind in ('supervision_group','leader')),
    number integer not null check (number > 0 and (kind = 'leader' or number <= 4)),
    name text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (kind, number)
) strict;

create table roster_entries (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    unit_id blob not null references units (id),
    name text not null,
    kind text not null check (kind in ('department','town','organiser')),
    ranking_group_id blob references ranking_groups (id),
    supervision_group_id blob references portfolios (id),
    leader_id blob references portfolios (id),
    successor_id blob references units (id),
    merged_on text,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (year, unit_id),
    check ((successor_id is null) = (merged_on is null)),
    check (successor_id is null or successor_id <> unit_id)
) strict;
create index roster_entries_by_unit on roster_entries (unit_id, year);
create index roster_entries_by_name on roster_entries (year, name, id);
create index roster_entries_by_ranking_group on roster_entries (ranking_group_id);
create index roster_entries_by_supervision_group on roster_entries (supervision_group_id, year);
create index roster_entries_by_leader on roster_entries (leader_id, year);

create table sections (
    id blob primary key check (length(id) = 16),
    unit_id blob not null references units (id),
    name text not null,
    ordinal integer not null check (ordinal > 0),
    active integer not null check (active in (0, 1)),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (unit_id, name)
) strict;

create table team_members (
    id blob primary key check (length(id) = 16),
    unit_id blob not null references units (id),
    name text not null,
    post text not null,
    ordinal integer not null check (ordinal > 0),
    from_on text not null,
    to_on text,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    check (to_on is null or from_on <= to_on)
) strict;
create index team_members_by_unit on team_members (unit_id, ordinal, id);

alter table people add column unit_id blob references units (id);
alter table people add column title text;
alter table people add column phone text;
alter table people add column client integer not null default 0 check (client in (0, 1));
create index people_by_name on people (name, id);
create index people_by_unit on people (unit_id, name, id);

-- Of a one-time code: the instant from which it opens nothing any more.
alter table credentials add column expires_at integer;

alter table grants add column section_id blob references sections (id);
alter table grants add column portfolio_id blob references portfolios (id);
alter table grants add column acting integer not null default 0 check (acting in (0, 1));
alter table grants add column consent text check (consent in ('awaited','given','refused'));
alter table grants add column consent_by blob references people (id);
create index grants_by_role on grants (role, id);
create index grants_by_unit on grants (unit_id, role);
create index grants_by_portfolio on grants (portfolio_id);
create index grants_by_consent on grants (consent);

create table delegations (
    id blob primary key check (length(id) = 16),
    grant_id blob not null references grants (id),
    from_person_id blob not null references people (id),
    to_person_id blob not null references people (id),
    from_on text not null,
    to_on text not null,
    reason text not null,
    ended_at integer,
    version integer not null check (version > 0),
    created_at integer not null,
    check (from_on <= to_on),
    check (from_person_id <> to_person_id)
) strict;
create index delegations_by_lender on delegations (from_person_id, id);
create index delegations_by_borrower on delegations (to_person_id, id);
create index delegations_by_grant on delegations (grant_id);

create table totp_secrets (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    sealed text not null,
    confirmed_at integer,
    version integer not null check (version > 0),
    created_at integer not null
) strict;

-- Codes that were used, so that none is taken twice; bookkeeping, not audited.
create table totp_uses (
    person_id blob not null references people (id),
    step integer not null,
    used_at integer not null,
    primary key (person_id, step)
) strict;

create table identities (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    issuer text not null,
    subject text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (issuer, subject)
) strict;
create index identities_by_person on identities (person_id);

create table api_clients (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    scopes text not null,
    requests_per_minute integer not null check (requests_per_minute > 0),
    networks text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

create table calendar_days (
    id blob primary key check (length(id) = 16),
    observed_on text not null unique,
    kind text not null check (kind in ('holiday','working')),
    name text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

create table extensions (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    outage_began_at integer not null,
    outage_ended_at integer not null,
    working_days integer not null check (working_days > 0),
    cause text not null,
    filed_by blob not null references people (id),
    confirmed integer check (confirmed in (0, 1)),
    decided_by blob references people (id),
    decided_at integer,
    version integer not null check (version > 0),
    created_at integer not null,
    check (outage_began_at < outage_ended_at),
    check ((confirmed is null) = (decided_by is null) and (confirmed is null) = (decided_at is null)),
    -- Two people, always.
    check (decided_by is null or decided_by <> filed_by)
) strict;
create index extensions_by_year on extensions (year, id);

-- One row: the only number that is allowed is unique.
create table settings (
    id blob primary key check (length(id) = 16),
    singleton integer not null unique check (singleton = 1),
    value text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

alter table indicators add column section_id blob references sections (id);
alter table indicators add column person_id blob references people (id);
create index indicators_by_person on indicators (person_id);
create index indicators_by_section on indicators (section_id);

create index sessions_by_start on sessions (created_at, id);
