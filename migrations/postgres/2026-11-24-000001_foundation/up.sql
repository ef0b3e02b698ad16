create table assessment_years (
    id uuid primary key,
    year smallint not null unique check (year between 2000 and 2199),
    phase text collate "C" not null check (phase in ('preparation','execution','evaluation','deliberation','published','corrected')),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);

create table units (
    id uuid primary key,
    code text collate "C" not null unique,
    name text collate "C" not null,
    kind text collate "C" not null check (kind in ('department','town','organiser')),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);
create index units_by_name on units (name, id);

create table people (
    id uuid primary key,
    account text collate "C" not null unique,
    name text collate "C" not null,
    active boolean not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null
);

create table credentials (
    id uuid primary key,
    person_id uuid not null unique references people (id),
    phc text collate "C" not null,
    version bigint not null check (version > 0),
    changed_at bigint not null
);

create table grants (
    id uuid primary key,
    person_id uuid not null references people (id),
    role text collate "C" not null check (role in ('supervision_office','supervision_group','leader','meeting_secretary','unit_officer','section_officer','responsible_person','expert','social_supervisor','survey_agency','organisation_department','system_admin','security_admin','audit_admin')),
    unit_id uuid references units (id),
    from_on date not null,
    to_on date,
    granted_by uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null
);
create index grants_by_person on grants (person_id);

create table sessions (
    id uuid primary key,
    person_id uuid not null references people (id),
    address text collate "C" not null,
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    version bigint not null check (version > 0)
);
create index sessions_by_person on sessions (person_id);

create table source_documents (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    kind text collate "C" not null check (kind in ('provincial_report','provincial_livelihood','party_plenary','city_report','city_livelihood','unit_priority','instruction')),
    title text collate "C" not null,
    url text collate "C",
    note text collate "C",
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (year, title)
);

create table source_items (
    id uuid primary key,
    document_id uuid not null references source_documents (id),
    number smallint not null check (number > 0),
    title text collate "C" not null,
    version bigint not null check (version > 0),
    created_at bigint not null,
    unique (document_id, number)
);

-- Scaled integers: target and baseline hold millionths, weight hundredths.
create table indicators (
    id uuid primary key,
    year smallint not null references assessment_years (year),
    code text collate "C" not null,
    stage text collate "C" not null check (stage in ('draft','group_review','leader_review','meeting','issued','returned','withdrawn')),
    source_item_id uuid not null references source_items (id),
    title text collate "C" not null,
    direction text collate "C" check (direction in ('at_least','at_most')),
    target bigint,
    unit_of_measure text collate "C",
    baseline bigint,
    stated_comparator text collate "C" check (stated_comparator in ('>','>=','=','~','range','<','<=')),
    stated_text text collate "C",
    lead_unit_id uuid references units (id),
    deadline date,
    weight bigint check (weight > 0),
    basis text collate "C",
    standard text collate "C",
    created_by uuid references people (id),
    version bigint not null check (version > 0),
    created_at bigint not null,
    updated_at bigint not null,
    unique (year, code),
    -- A milestone has no direction and so no number; a stated number has both parts.
    check (direction is not null or (target is null and unit_of_measure is null and baseline is null and stated_comparator is null)),
    check ((stated_comparator is null) = (stated_text is null))
);
create index indicators_by_item on indicators (source_item_id);
create index indicators_by_unit on indicators (lead_unit_id, year);
create index indicators_by_title on indicators (year, title, id);
create index indicators_by_deadline on indicators (year, deadline, id);
create index indicators_by_update on indicators (year, updated_at, id);

-- Next numbers, such as an indicator's in its year; a number once given is not given again.
create table counters (
    name text collate "C" primary key,
    value bigint not null check (value > 0)
);

-- One answer per person and key, kept so that a repeated request gets the first one's.
create table idempotency_keys (
    person_id uuid not null references people (id),
    key text collate "C" not null,
    operation text collate "C" not null,
    request_hash bytea not null,
    response text collate "C" not null,
    created_at bigint not null,
    primary key (person_id, key)
);

create table sign_in_failures (
    account text collate "C" not null,
    address text collate "C" not null,
    failures bigint not null check (failures > 0),
    locked_until bigint,
    last_at bigint not null,
    primary key (account, address)
);

create table audit_events (
    id uuid primary key,
    at bigint not null,
    actor_id uuid,
    on_behalf_of_id uuid,
    session_id uuid,
    action text collate "C" not null,
    object_kind text collate "C" not null,
    object_id uuid not null,
    object_version bigint not null,
    change text collate "C" not null,
    view_version smallint not null,
    view_hash bytea,
    reason text collate "C",
    request_id text collate "C" not null,
    -- Two events can never claim the same version of one object.
    unique (object_kind, object_id, object_version)
);
create index audit_events_by_actor on audit_events (actor_id, id);
create index audit_events_by_kind on audit_events (object_kind, id);
create index audit_events_by_action on audit_events (action, id);

-- Events that the sealer has not yet put into the log.
create table audit_pending (
    event_id uuid primary key references audit_events (id)
);

create table audit_leaves (
    seq bigint primary key check (seq >= 0),
    event_id uuid not null unique references audit_events (id),
    leaf_hash bytea not null
);

-- Complete subtrees of the Merkle tree, level 1 and up (RFC 6962); level 0 is audit_leaves.
create table audit_nodes (
    level smallint not null check (level > 0),
    position bigint not null check (position >= 0),
    hash bytea not null,
    primary key (level, position)
);

create table audit_checkpoints (
    size bigint primary key check (size >= 0),
    root_hash bytea not null,
    signed_at bigint not null,
    note text collate "C" not null
);

-- The log only grows: neither a change nor a removal passes, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
create trigger audit_events_refuse_change before update or delete on audit_events for each row execute function refuse_change();
create trigger audit_events_refuse_truncate before truncate on audit_events for each statement execute function refuse_change();
create trigger audit_leaves_refuse_change before update or delete on audit_leaves for each row execute function refuse_change();
create trigger audit_leaves_refuse_truncate before truncate on audit_leaves for each statement execute function refuse_change();
create trigger audit_nodes_refuse_change before update or delete on audit_nodes for each row execute function refuse_change();
create trigger audit_nodes_refuse_truncate before truncate on audit_nodes for each statement execute function refuse_change();
create trigger audit_checkpoints_refuse_change before update or delete on audit_checkpoints for each row execute function refuse_change();
create trigger audit_checkpoints_refuse_truncate before truncate on audit_checkpoints for each statement execute function refuse_change();
