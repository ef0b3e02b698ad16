-- Where a date is null, the year closes on the default: 31 January and 31 March after it.
alter table assessment_years add column reporting_closes_on date;
alter table assessment_years add column actuals_close_on date;

create table phase_moves (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    from_phase text collate "C" not null,
    to_phase text collate "C" not null,
    left_behind text collate "C" not null,
    moved_by uuid not null references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (year, to_phase)
);

create table ranking_groups (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    name text collate "C" not null,
    kind text collate "C" not null check (kind in ('department','town')),
    ordinal smallint not null check (ordinal > 0),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (year, name)
);

-- Supervision groups, exactly four, and leaders' seats. Their units stand in the roster, their holders in the grants.
create table portfolios (
    id uuid primary key,
    kind text collate "C" not null check (kind in ('supervision_group','leader')),
    number smallint not null check (number > 0 and (kind = 'leader' or number <= 4)),
    name text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (kind, number)
);

create table roster_entries (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    unit_id uuid not null references units (id),
    name text collate "C" not null,
    kind text collate "C" not null check (kind in ('department','town','organiser')),
    ranking_group_id uuid references ranking_groups (id),
    supervision_group_id uuid references portfolios (id),
    leader_id uuid references portfolios (id),
    successor_id uuid references units (id),
    merged_on date,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (year, unit_id),
    check ((successor_id is null) = (merged_on is null)),
    check (successor_id is null or successor_id <> unit_id)
);
create index roster_entries_by_unit on roster_entries (unit_id, year);
create index roster_entries_by_name on roster_entries (year, name, id);
create index roster_entries_by_ranking_group on roster_entries (ranking_group_id);
create index roster_entries_by_supervision_group on roster_entries (supervision_group_id, year);
create index roster_entries_by_leader on roster_entries (leader_id, year);

create table sections (
    id uuid primary key,
    unit_id uuid not null references units (id),
    name text collate "C" not null,
    ordinal smallint not null check (ordinal > 0),
    active boolean not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (unit_id, name)
);

create table team_members (
    id uuid primary key,
    unit_id uuid not null references units (id),
    name text collate "C" not null,
    post text collate "C" not null,
    ordinal smallint not null check (ordinal > 0),
    from_on date not null,
    to_on date,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    check (to_on is null or from_on <= to_on)
);
create index team_members_by_unit on team_members (unit_id, ordinal, id);

alter table people add column unit_id uuid references units (id);
alter table people add column title text collate "C";
alter table people add column phone text collate "C";
alter table people add column client boolean not null default false;
create index people_by_name on people (name, id);
create index people_by_unit on people (unit_id, name, id);

-- Of a one-time code: the instant from which it opens nothing any more.
alter table credentials add column expires_at bigint;

alter table grants add column section_id uuid references sections (id);
alter table grants add column portfolio_id uuid references portfolios (id);
alter table grants add column acting boolean not null default false;
alter table grants add column consent text collate "C" check (consent in ('awaited','given','refused'));
alter table grants add column consent_by uuid references people (id);
create index grants_by_role on grants (role, id);
create index grants_by_unit on grants (unit_id, role);
create index grants_by_portfolio on grants (portfolio_id);
create index grants_by_consent on grants (consent);

create table delegations (
    id uuid primary key,
    grant_id uuid not null references grants (id),
    from_person_id uuid not null references people (id),
    to_person_id uuid not null references people (id),
    from_on date not null,
    to_on date not null,
    reason text collate "C" not null,
    ended_at bigint,
    version bigint not null check (version > 0),
    created_at bigint not null,
    check (from_on <= to_on),
    check (from_person_id <> to_person_id)
);
create index delegations_by_lender on delegations (from_person_id, id);
create index delegations_by_borrower on delegations (to_person_id, id);
create index delegations_by_grant on delegations (grant_id);

create table totp_secrets (
    id uuid primary key,
    person_id uuid not null unique references people (id),
    sealed text collate "C" not null,
    confirmed_at bigint,
    version bigint not null check (version > 0),
    created_at bigint not null
);

-- Codes that were used, so that none is taken twice; bookkeeping, not audited.
create table totp_uses (
    person_id uuid not null references people (id),
    step bigint not null,
    used_at bigint not null,
    primary key (person_id, step)
);

create table identities (
    id uuid primary key,
    person_id uuid not null references people (id),
    issuer text collate "C" not null,
    subject text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (issuer, subject)
);
create index identities_by_person on identities (person_id);

create table api_clients (
    id uuid primary key,
    person_id uuid not null unique references people (id),
    scopes text collate "C" not null,
    requests_per_minute bigint not null check (requests_per_minute > 0),
    networks text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);

create table calendar_days (
    id uuid primary key,
    observed_on date not null unique,
    kind text collate "C" not null check (kind in ('holiday','working')),
    name text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);

create table extensions (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    outage_began_at bigint not null,
    outage_ended_at bigint not null,
    working_days smallint not null check (working_days > 0),
    cause text collate "C" not null,
    filed_by uuid not null references people (id),
    confirmed boolean,
    decided_by uuid references people (id),
    decided_at bigint,
    version bigint not null check (version > 0),
    created_at bigint not null,
    check (outage_began_at < outage_ended_at),
    check ((confirmed is null) = (decided_by is null) and (confirmed is null) = (decided_at is null)),
    -- Two people, always.
    check (decided_by is null or decided_by <> filed_by)
);
create index extensions_by_year on extensions (year, id);

-- One row: the only number that is allowed is unique.
create table settings (
    id uuid primary key,
    singleton smallint not null unique check (singleton = 1),
    value text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);

alter table indicators add column section_id uuid references sections (id);
alter table indicators add column person_id uuid references people (id);
create index indicators_by_person on indicators (person_id);
create index indicators_by_section on indicators (section_id);

create index sessions_by_start on sessions (created_at, id);
