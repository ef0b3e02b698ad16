-- Executive meetings (常务会议). Who was there is a list of people's ids in JSON.
create table meetings (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    number text not null,
    name text not null,
    held_on text not null,
    state text not null,
    attended text check ((attended is null) = (state = 'draft')),
    recorded_by blob references people (id) check ((recorded_by is null) = (state = 'draft')),
    recorded_for_id blob references people (id),
    recorded_at integer,
    confirmed_by blob references people (id) check ((confirmed_by is not null) = (state = 'closed')),
    confirmed_for_id blob references people (id),
    confirmed_at integer,
    created_by blob not null references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (year, number),
    -- Nobody confirms what they recorded.
    check (confirmed_by is null or confirmed_by <> recorded_by)
) strict;
create table agenda_items (
    id blob primary key check (length(id) = 16),
    meeting_id blob not null references meetings (id),
    place integer not null check (place > 0),
    indicator_id blob not null references indicators (id),
    outcome text,
    reason text,
    change text,
    decided_by blob references people (id) check ((decided_by is null) = (outcome is null)),
    decided_for_id blob references people (id),
    decided_at integer,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (meeting_id, indicator_id)
) strict;
create index agenda_items_in_order on agenda_items (meeting_id, place);
create index agenda_items_by_indicator on agenda_items (indicator_id);
-- What indicators were issued with: frozen.
create table baselines (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    number integer not null check (number > 0),
    target integer,
    deadline text,
    weight integer,
    standard text,
    meeting_id blob not null references meetings (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (indicator_id, number)
) strict;
create index baselines_by_meeting on baselines (meeting_id);
-- What files can be attached to, the words of the domain say; a kind that they do not know is found by `audit verify`.
create table evidence_files_next (
    id blob primary key check (length(id) = 16),
    sha256 blob not null references evidence_objects (sha256),
    size integer not null check (size > 0),
    kind text not null check (kind in ('pdf','ofd','docx','xlsx','pptx','wps','et','jpg','png','heic','mp4','txt','csv')),
    name text not null,
    uploaded_by blob not null references people (id),
    subject_kind text,
    subject_id blob,
    attached_at integer,
    removed_at integer,
    scan text not null check (scan in ('unscanned','pending','clean','infected')),
    scanned_at integer not null,
    version integer not null check (version > 0),
    created_at integer not null,
    check ((subject_kind is null) = (subject_id is null) and (subject_kind is null) = (attached_at is null)),
    check (removed_at is null or attached_at is not null),
    -- What the scanner has not let through is on nothing.
    check (subject_kind is null or scan in ('unscanned','clean'))
) strict;
insert into evidence_files_next (id, sha256, size, kind, name, uploaded_by, subject_kind, subject_id, attached_at, removed_at, scan, scanned_at, version, created_at)
    select id, sha256, size, kind, name, uploaded_by, subject_kind, subject_id, attached_at, removed_at, scan, scanned_at, version, created_at from evidence_files;
drop table evidence_files;
alter table evidence_files_next rename to evidence_files;
create index evidence_files_by_content on evidence_files (sha256, id);
create index evidence_files_by_subject on evidence_files (subject_kind, subject_id, id);
create index evidence_files_by_uploader on evidence_files (uploaded_by, id);
create index evidence_files_loose on evidence_files (scanned_at) where subject_kind is null;
create index evidence_files_pending on evidence_files (id) where scan = 'pending';
-- Likewise what jobs do.
create table jobs_next (
    id blob primary key check (length(id) = 16),
    kind text not null,
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
insert into jobs_next (id, kind, owner_id, on_behalf_of_id, session_id, request_id, task, state, outcome, created_at, started_at, ended_at, input)
    select id, kind, owner_id, on_behalf_of_id, session_id, request_id, task, state, outcome, created_at, started_at, ended_at, input from jobs;
drop table jobs;
alter table jobs_next rename to jobs;
create index jobs_open on jobs (created_at, id) where ended_at is null;
create index jobs_by_owner on jobs (owner_id, created_at, id);
create index jobs_by_end on jobs (ended_at);
