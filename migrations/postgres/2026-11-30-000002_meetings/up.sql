-- Executive meetings (常务会议). Who was there is a list of people's ids in JSON.
create table meetings (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    number text collate "C" not null,
    name text collate "C" not null,
    held_on date not null,
    state text collate "C" not null,
    attended text collate "C" check ((attended is null) = (state = 'draft')),
    recorded_by uuid references people (id) check ((recorded_by is null) = (state = 'draft')),
    recorded_for_id uuid references people (id),
    recorded_at bigint,
    confirmed_by uuid references people (id) check ((confirmed_by is not null) = (state = 'closed')),
    confirmed_for_id uuid references people (id),
    confirmed_at bigint,
    created_by uuid not null references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (year, number),
    -- Nobody confirms what they recorded.
    check (confirmed_by is null or confirmed_by <> recorded_by)
);
create table agenda_items (
    id uuid primary key,
    meeting_id uuid not null references meetings (id),
    place smallint not null check (place > 0),
    indicator_id uuid not null references indicators (id),
    outcome text collate "C",
    reason text collate "C",
    change text collate "C",
    decided_by uuid references people (id) check ((decided_by is null) = (outcome is null)),
    decided_for_id uuid references people (id),
    decided_at bigint,
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (meeting_id, indicator_id)
);
create index agenda_items_in_order on agenda_items (meeting_id, place);
create index agenda_items_by_indicator on agenda_items (indicator_id);
-- What indicators were issued with: frozen.
create table baselines (
    id uuid primary key,
    indicator_id uuid not null references indicators (id),
    number smallint not null check (number > 0),
    target bigint,
    deadline date,
    weight bigint,
    standard text collate "C",
    meeting_id uuid not null references meetings (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (indicator_id, number)
);
create index baselines_by_meeting on baselines (meeting_id);
-- What files can be attached to, the words of the domain say; a kind that they do not know is found by `audit verify`.
alter table evidence_files drop constraint evidence_files_subject_kind_check;
-- Likewise what jobs do.
alter table jobs drop constraint jobs_kind_check;
