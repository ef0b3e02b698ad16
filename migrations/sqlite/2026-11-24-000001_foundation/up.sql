create table assessment_years (
    id blob primary key check (length(id) = 16),
    year integer not null unique check (year between 2000 and 2199),
    phase text not null check (phase in ('preparation','execution','evaluation','deliberation','published','corrected')),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

create table units (
    id blob primary key check (length(id) = 16),
    code text not null unique,
    name text not null,
    kind text not null check (kind in ('department','town','organiser')),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;
create index units_by_name on units (name, id);

create table people (
    id blob primary key check (length(id) = 16),
    account text not null unique,
    name text not null,
    active integer not null check (active in (0, 1)),
    version integer not null check (version > 0),
    created_at integer not null,
    updated_at integer not null
) strict;

create table credentials (
    id blob primary key check (length(id) = 16),
    person_id blob not null unique references people (id),
    phc text not null,
    version integer not null check (version > 0),
    changed_at integer not null
) strict;

create table grants (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    role text not null check (role in ('supervision_office','supervision_group','leader','meeting_secretary','unit_officer','section_officer','responsible_person','expert','social_supervisor','survey_agency','organisation_department','system_admin','security_admin','audit_admin')),
    unit_id blob references units (id),
    from_on text not null,
    to_on text,
    granted_by blob references people (id),
    version integer not null check (version > 0),
    created_at integer not null
) strict;
create index grants_by_person on grants (person_id);

create table sessions (
    id blob primary key check (length(id) = 16),
    person_id blob not null references people (id),
    address text not null,
    created_at integer not null,
    expires_at integer not null,
    revoked_at integer,
    version integer not null check (version > 0)
) strict;
create index sessions_by_person on sessions (person_id);

create table source_documents (
    id blob primary key check (length(id) = 16),
    year integer not null references assessment_years (year),
    kind text not null check (kind in ('provincial_report','provincial_livelihood','party_plenary','city_report','city_livelihood','unit_priority','instruction')),
    title text not null,
    url text,
    note text,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (year, title)
) strict;

create table source_items (
    id blob primary key check (length(id) = 16),
    document_id blob not null references source_documents (id),
    number integer not null check (number > 0),
    title text not null,
    version integer not null check (version > 0),
    created_at integer not null,
    unique (document_id, number)
) strict;

-- Scaled integers: target and baseline hold millionths, weight hundredths.
create table indicators (
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
    updated_at integer not null,
    unique (year, code),
    -- A milestone has no direction and so no number; a stated number has both parts.
    check (direction is not null or (target is null and unit_of_measure is null and baseline is null and stated_comparator is null)),
    check ((stated_comparator is null) = (stated_text is null))
) strict;
create index indicators_by_item on indicators (source_item_id);
create index indicators_by_unit on indicators (lead_unit_id, year);
create index indicators_by_title on indicators (year, title, id);
create index indicators_by_deadline on indicators (year, deadline, id);
create index indicators_by_update on indicators (year, updated_at, id);

-- Next numbers, such as an indicator's in its year; a number once given is not given again.
create table counters (
    name text primary key,
    value integer not null check (value > 0)
) strict;

-- One answer per person and key, kept so that a repeated request gets the first one's.
create table idempotency_keys (
    person_id blob not null references people (id),
    key text not null,
    operation text not null,
    request_hash blob not null,
    response text not null,
    created_at integer not null,
    primary key (person_id, key)
) strict;

create table sign_in_failures (
    account text not null,
    address text not null,
    failures integer not null check (failures > 0),
    locked_until integer,
    last_at integer not null,
    primary key (account, address)
) strict;

create table audit_events (
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
create index audit_events_by_actor on audit_events (actor_id, id);
create index audit_events_by_kind on audit_events (object_kind, id);
create index audit_events_by_action on audit_events (action, id);

-- Events that the sealer has not yet put into the log.
create table audit_pending (
    event_id blob primary key references audit_events (id)
) strict;

create table audit_leaves (
    seq integer primary key check (seq >= 0),
    event_id blob not null unique references audit_events (id),
    leaf_hash blob not null
) strict;

-- Complete subtrees of the Merkle tree, level 1 and up (RFC 6962); level 0 is audit_leaves.
create table audit_nodes (
    level integer not null check (level > 0),
    position integer not null check (position >= 0),
    hash blob not null,
    primary key (level, position)
) strict;

create table audit_checkpoints (
    size integer primary key check (size >= 0),
    root_hash blob not null,
    signed_at integer not null,
    note text not null
) strict;

-- The log only grows: neither a change nor a removal passes, whoever asks.
create trigger audit_events_refuse_update before update on audit_events begin select raise(abort, 'audit_events is append-only'); end;
create trigger audit_events_refuse_delete before delete on audit_events begin select raise(abort, 'audit_events is append-only'); end;
create trigger audit_leaves_refuse_update before update on audit_leaves begin select raise(abort, 'audit_leaves is append-only'); end;
create trigger audit_leaves_refuse_delete before delete on audit_leaves begin select raise(abort, 'audit_leaves is append-only'); end;
create trigger audit_nodes_refuse_update before update on audit_nodes begin select raise(abort, 'audit_nodes is append-only'); end;
create trigger audit_nodes_refuse_delete before delete on audit_nodes begin select raise(abort, 'audit_nodes is append-only'); end;
create trigger audit_checkpoints_refuse_update before update on audit_checkpoints begin select raise(abort, 'audit_checkpoints is append-only'); end;
create trigger audit_checkpoints_refuse_delete before delete on audit_checkpoints begin select raise(abort, 'audit_checkpoints is append-only'); end;

-- `insert or replace` removes rows without asking the delete triggers.
create trigger audit_events_refuse_replace before insert on audit_events
when exists (select 1 from audit_events where id = new.id)
    or exists (
        select 1 from audit_events
        where object_kind = new.object_kind and object_id = new.object_id and object_version = new.object_version
    )
begin select raise(abort, 'audit_events is append-only'); end;
create trigger audit_leaves_refuse_replace before insert on audit_leaves
when exists (select 1 from audit_leaves where seq = new.seq or event_id = new.event_id)
begin select raise(abort, 'audit_leaves is append-only'); end;
create trigger audit_nodes_refuse_replace before insert on audit_nodes
when exists (select 1 from audit_nodes where level = new.level and position = new.position)
begin select raise(abort, 'audit_nodes is append-only'); end;
create trigger audit_checkpoints_refuse_replace before insert on audit_checkpoints
when exists (select 1 from audit_checkpoints where size = new.size)
begin select raise(abort, 'audit_checkpoints is append-only'); end;
