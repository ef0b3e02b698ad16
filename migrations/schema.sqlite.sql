CREATE TABLE acknowledgements (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    level text not null,
    of_id blob not null check (length(of_id) = 16),
    acknowledged_by blob not null references people (id),
    on_behalf_of_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (indicator_id, level, of_id)
) strict;

CREATE TABLE agenda_items (
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
CREATE INDEX agenda_items_by_indicator on agenda_items (indicator_id);
CREATE INDEX agenda_items_in_order on agenda_items (meeting_id, place);

CREATE TABLE api_clients (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    scopes text not null,
    requests_per_minute integer not null check (requests_per_minute > 0),
    networks text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

CREATE TABLE assessment_years (
    id blob primary key check (length(id) = 16),
    year integer not null unique check (year between 2000 and 2199),
    phase text not null check (phase in ('preparation','execution','evaluation','deliberation','published','corrected')),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
, reporting_closes_on text, actuals_close_on text) strict;

CREATE TABLE audit_checkpoints (
    size integer primary key check (size >= 0),
    root_hash blob not null,
    signed_at integer not null,
    note text not null
) strict;
CREATE TRIGGER audit_checkpoints_refuse_delete before delete on audit_checkpoints begin select raise(abort, 'audit_checkpoints is append-only'); end;
CREATE TRIGGER audit_checkpoints_refuse_replace before insert on audit_checkpoints
when exists (select 1 from audit_checkpoints where size = new.size)
begin select raise(abort, 'audit_checkpoints is append-only'); end;
CREATE TRIGGER audit_checkpoints_refuse_update before update on audit_checkpoints begin select raise(abort, 'audit_checkpoints is append-only'); end;

CREATE TABLE audit_events (
    id blob primary key check (length(id) = 16),
    at integer not null,
    actor_id blob,
    on_behalf_of_id blob,
    session_id blob,
    action text not null,
    object_kind text not null,
    object_id blob not null,
    object_version integer not null,
    change text not null,
    view_version integer not null,
    view_hash blob,
    reason text,
    request_id text not null,
    -- Two events can never claim the same version of one object.
    unique (object_kind, object_id, object_version)
) strict;
CREATE INDEX audit_events_by_action on audit_events (action, id);
CREATE INDEX audit_events_by_actor on audit_events (actor_id, id);
CREATE INDEX audit_events_by_kind on audit_events (object_kind, id);
CREATE INDEX audit_events_by_object on audit_events (object_id, id);
CREATE TRIGGER audit_events_refuse_delete before delete on audit_events begin select raise(abort, 'audit_events is append-only'); end;
CREATE TRIGGER audit_events_refuse_replace before insert on audit_events
when exists (select 1 from audit_events where id = new.id)
    or exists (
        select 1 from audit_events
        where object_kind = new.object_kind and object_id = new.object_id and object_version = new.object_version
    )
begin select raise(abort, 'audit_events is append-only'); end;
CREATE TRIGGER audit_events_refuse_update before update on audit_events begin select raise(abort, 'audit_events is append-only'); end;

CREATE TABLE audit_leaves (
    seq integer primary key check (seq >= 0),
    event_id blob not null unique references audit_events (id),
    leaf_hash blob not null
) strict;
CREATE TRIGGER audit_leaves_refuse_delete before delete on audit_leaves begin select raise(abort, 'audit_leaves is append-only'); end;
CREATE TRIGGER audit_leaves_refuse_replace before insert on audit_leaves
when exists (select 1 from audit_leaves where seq = new.seq or event_id = new.event_id)
begin select raise(abort, 'audit_leaves is append-only'); end;
CREATE TRIGGER audit_leaves_refuse_update before update on audit_leaves begin select raise(abort, 'audit_leaves is append-only'); end;

CREATE TABLE audit_nodes (
    level integer not null check (level > 0),
    position integer not null check (position >= 0),
    hash blob not null,
    primary key (level, position)
) strict;
CREATE TRIGGER audit_nodes_refuse_delete before delete on audit_nodes begin select raise(abort, 'audit_nodes is append-only'); end;
CREATE TRIGGER audit_nodes_refuse_replace before insert on audit_nodes
when exists (select 1 from audit_nodes where level = new.level and position = new.position)
begin select raise(abort, 'audit_nodes is append-only'); end;
CREATE TRIGGER audit_nodes_refuse_update before update on audit_nodes begin select raise(abort, 'audit_nodes is append-only'); end;

CREATE TABLE audit_pending (
    event_id blob primary key references audit_events (id)
) strict;

CREATE TABLE baselines (
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
CREATE INDEX baselines_by_meeting on baselines (meeting_id);

CREATE TABLE calendar_days (
    id blob primary key check (length(id) = 16),
    observed_on text not null unique,
    kind text not null check (kind in ('holiday','working')),
    name text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

CREATE TABLE carried_over (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    from_indicator_id blob not null unique references indicators (id),
    version integer not null check (version > 0),
    created_at integer not null,
    check (indicator_id <> from_indicator_id)
) strict;

CREATE TABLE counters (
    name text primary key,
    value integer not null check (value > 0)
) strict;

CREATE TABLE credentials (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    phc text not null,
    version integer not null check (version > 0),
    changed_at integer not null
, expires_at integer, issued_by blob references people (id)) strict;

CREATE TABLE delegations (
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
CREATE INDEX delegations_by_borrower on delegations (to_person_id, id);
CREATE INDEX delegations_by_grant on delegations (grant_id);
CREATE INDEX delegations_by_lender on delegations (from_person_id, id);

CREATE TABLE "evidence_files" (
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
CREATE INDEX evidence_files_by_content on evidence_files (sha256, id);
CREATE INDEX evidence_files_by_subject on evidence_files (subject_kind, subject_id, id);
CREATE INDEX evidence_files_by_uploader on evidence_files (uploaded_by, id);
CREATE INDEX evidence_files_loose on evidence_files (scanned_at) where subject_kind is null;
CREATE INDEX evidence_files_pending on evidence_files (id) where scan = 'pending';

CREATE TABLE evidence_objects (
    sha256 blob primary key check (length(sha256) = 32),
    put_at integer not null
) strict;
CREATE INDEX evidence_objects_by_age on evidence_objects (put_at);

CREATE TABLE evidence_openings (
    sha256 blob not null references evidence_objects (sha256),
    person_id blob not null references people (id),
    opened_at integer not null,
    primary key (sha256, person_id)
) strict;

CREATE TABLE extensions (
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
    created_at integer not null, withdrawn_at integer check (withdrawn_at is null or confirmed is null),
    check (outage_began_at < outage_ended_at),
    check ((confirmed is null) = (decided_by is null) and (confirmed is null) = (decided_at is null)),
    -- Two people, always.
    check (decided_by is null or decided_by <> filed_by)
) strict;
CREATE INDEX extensions_by_year on extensions (year, id);

CREATE TABLE final_actuals (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    value integer not null,
    note text not null,
    entered_by blob not null references people (id),
    entered_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

CREATE TABLE grants (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    role text not null check (role in ('supervision_office','supervision_group','leader','meeting_secretary','unit_officer','section_officer','responsible_person','expert','social_supervisor','survey_agency','organisation_department','system_admin','security_admin','audit_admin')),
    unit_id blob references units (id),
    from_on text not null,
    to_on text,
    granted_by blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
, section_id blob references sections (id), portfolio_id blob references portfolios (id), acting integer not null default 0 check (acting in (0, 1)), consent text check (consent in ('awaited','given','refused')), consent_by blob references people (id)) strict;
CREATE INDEX grants_by_consent on grants (consent);
CREATE INDEX grants_by_person on grants (person_id);
CREATE INDEX grants_by_portfolio on grants (portfolio_id);
CREATE INDEX grants_by_role on grants (role, id);
CREATE INDEX grants_by_unit on grants (unit_id, role);

CREATE TABLE idempotency_keys (
    person_id blob not null references people (id),
    key text not null,
    operation text not null,
    request_hash blob not null,
    response text not null,
    created_at integer not null,
    primary key (person_id, key)
) strict;
CREATE INDEX idempotency_keys_by_age on idempotency_keys (created_at);

CREATE TABLE identities (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    issuer text not null,
    subject text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (issuer, subject)
) strict;
CREATE INDEX identities_by_person on identities (person_id);

CREATE TABLE indicator_co_units (
    indicator_id blob not null references indicators (id),
    unit_id blob not null references units (id),
    primary key (indicator_id, unit_id)
) strict;
CREATE INDEX indicator_co_units_by_unit on indicator_co_units (unit_id, indicator_id);

CREATE TABLE indicators (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    code text not null,
    stage text not null check (stage in ('draft','group_review','leader_review','meeting','issued','returned','withdrawn')),
    source_item_id blob not null references source_items (id),
    title text not null,
    direction text check (direction in ('at_least','at_most')),
    target integer,
    unit_of_measure text,
    baseline integer,
    stated_comparator text check (stated_comparator in ('>','>=','=','~','range','<','<=')),
    stated_text text,
    lead_unit_id blob references units (id),
    deadline text,
    weight integer check (weight > 0),
    basis text,
    standard text,
    created_by blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null, section_id blob references sections (id), person_id blob references people (id), data_owner_id blob references units (id),
    unique (year, code),
    -- A milestone has no direction and so no number; a stated number has both parts.
    check (direction is not null or (target is null and unit_of_measure is null and baseline is null and stated_comparator is null)),
    check ((stated_comparator is null) = (stated_text is null))
) strict;
CREATE INDEX indicators_by_cover on indicators (year, source_item_id, stage, lead_unit_id);
CREATE INDEX indicators_by_data_owner on indicators (data_owner_id, year);
CREATE INDEX indicators_by_deadline on indicators (year, (deadline is null), deadline, code);
CREATE INDEX indicators_by_deadline_desc on indicators (year, (deadline is null), deadline desc, code);
CREATE INDEX indicators_by_item on indicators (source_item_id);
CREATE INDEX indicators_by_person on indicators (person_id);
CREATE INDEX indicators_by_section on indicators (section_id);
CREATE INDEX indicators_by_stage on indicators (year, stage, updated_at, code);
CREATE INDEX indicators_by_title on indicators (year, title, code);
CREATE INDEX indicators_by_total on indicators (year, lead_unit_id, stage, weight, direction);
CREATE INDEX indicators_by_unit on indicators (lead_unit_id, year);
CREATE INDEX indicators_by_update on indicators (year, updated_at, code);
CREATE INDEX indicators_by_weight on indicators (year, (weight is null), weight, code);
CREATE INDEX indicators_by_weight_desc on indicators (year, (weight is null), weight desc, code);

CREATE TABLE "jobs" (
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
CREATE INDEX jobs_by_end on jobs (ended_at);
CREATE INDEX jobs_by_owner on jobs (owner_id, created_at, id);
CREATE INDEX jobs_open on jobs (created_at, id) where ended_at is null;

CREATE TABLE journal_entries (
    id blob primary key check (length(id) = 16),
    node_id blob not null references nodes (id),
    indicator_id blob not null references indicators (id),
    text text not null,
    written_by blob not null references people (id),
    written_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
) strict;
CREATE INDEX journal_entries_by_node on journal_entries (node_id, created_at);

CREATE TABLE meetings (
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

CREATE TABLE node_plans (
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
CREATE INDEX node_plans_by_indicator on node_plans (indicator_id, state, due_at);
CREATE INDEX node_plans_by_state on node_plans (state, due_at, indicator_id);

CREATE TABLE node_reports (
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
CREATE INDEX node_reports_by_indicator on node_reports (indicator_id);
CREATE INDEX node_reports_by_state on node_reports (state, updated_at, indicator_id);

CREATE TABLE nodes (
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
CREATE INDEX nodes_by_due on nodes (state, due_at, indicator_id);
CREATE INDEX nodes_by_indicator on nodes (indicator_id, state, due_at);
CREATE INDEX nodes_by_plan on nodes (plan_id, number);

CREATE TABLE people (
    id blob primary key check (length(id) = 16),
    account text not null unique,
    name text not null,
    active integer not null check (active in (0, 1)),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
, unit_id blob references units (id), title text, phone text, client integer not null default 0 check (client in (0, 1)), leaves_on text) strict;
CREATE INDEX people_by_leave on people (leaves_on) where leaves_on is not null;
CREATE INDEX people_by_name on people (name, id);
CREATE INDEX people_by_unit on people (unit_id, name, id);

CREATE TABLE phase_moves (
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

CREATE TABLE portfolios (
    id blob primary key check (length(id) = 16),
    kind text not null check (kind in ('supervision_group','leader')),
    number integer not null check (number > 0 and (kind = 'leader' or number <= 4)),
    name text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null,
    unique (kind, number)
) strict;

CREATE TABLE ranking_groups (
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

CREATE TABLE reminders (
    id blob primary key check (length(id) = 16),
    node_id blob not null references nodes (id),
    indicator_id blob not null references indicators (id),
    text text,
    sent_by blob not null references people (id),
    sent_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
) strict;
CREATE INDEX reminders_by_node on reminders (node_id, created_at);

CREATE TABLE review_steps (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null references indicators (id),
    round integer not null check (round > 0),
    level text not null,
    outcome text not null,
    indicator_version integer not null check (indicator_version > 0),
    answers text,
    suggested_target integer,
    old_target integer,
    new_target integer,
    reason text,
    decided_by blob not null references people (id),
    on_behalf_of_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    unique (indicator_id, round, level)
) strict;

CREATE TABLE roster_entries (
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
CREATE INDEX roster_entries_by_leader on roster_entries (leader_id, year);
CREATE INDEX roster_entries_by_name on roster_entries (year, name, id);
CREATE INDEX roster_entries_by_ranking_group on roster_entries (ranking_group_id);
CREATE INDEX roster_entries_by_supervision_group on roster_entries (supervision_group_id, year);
CREATE INDEX roster_entries_by_unit on roster_entries (unit_id, year);

CREATE TABLE saved_filters (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    list text not null,
    name text not null,
    query text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (person_id, list, name)
) strict;

CREATE TABLE sections (
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

CREATE TABLE sessions (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    address text not null,
    created_at integer not null,
    expires_at integer not null,
    revoked_at integer,
    version integer not null check (version > 0)
) strict;
CREATE INDEX sessions_by_person on sessions (person_id);
CREATE INDEX sessions_by_start on sessions (created_at, id);

CREATE TABLE settings (
    id blob primary key check (length(id) = 16),
    singleton integer not null unique check (singleton = 1),
    value text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

CREATE TABLE sign_in_failures (
    account text not null,
    address text not null,
    failures integer not null check (failures > 0),
    locked_until integer,
    last_at integer not null,
    primary key (account, address)
) strict;

CREATE TABLE source_documents (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    kind text not null check (kind in ('provincial_report','provincial_livelihood','party_plenary','city_report','city_livelihood','unit_priority','instruction')),
    title text not null,
    url text,
    note text,
    version integer not null check (version > 0),
    created_at integer not null, reference text, issued_on text,
    unique (year, title)
) strict;

CREATE TABLE source_items (
    id blob primary key check (length(id) = 16),
    document_id blob not null references source_documents (id),
    number integer not null check (number > 0),
    title text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (document_id, number)
) strict;

CREATE TABLE team_members (
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
CREATE INDEX team_members_by_unit on team_members (unit_id, ordinal, id);

CREATE TABLE totp_secrets (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    sealed text not null,
    confirmed_at integer,
    version integer not null check (version > 0),
    created_at integer not null
) strict;

CREATE TABLE totp_uses (
    person_id blob not null references people (id),
    step integer not null,
    used_at integer not null,
    primary key (person_id, step)
) strict;

CREATE TABLE units (
    id blob primary key check (length(id) = 16),
    code text not null unique,
    name text not null,
    kind text not null check (kind in ('department','town','organiser')),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;
CREATE INDEX units_by_name on units (name, id);

CREATE TABLE year_summaries (
    id blob primary key check (length(id) = 16),
    indicator_id blob not null unique references indicators (id),
    text text not null,
    written_by blob not null references people (id),
    written_for_id blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;
