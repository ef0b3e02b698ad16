// Generated from the migrated databases by `make gen`; do not edit.

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    assessment_years (id) {
        id -> Id,
        year -> SmallInt,
        phase -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
        reporting_closes_on -> Nullable<Date>,
        actuals_close_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    units (id) {
        id -> Id,
        code -> Text,
        name -> Text,
        kind -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    people (id) {
        id -> Id,
        account -> Text,
        name -> Text,
        active -> Bool,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
        unit_id -> Nullable<Id>,
        title -> Nullable<Text>,
        phone -> Nullable<Text>,
        client -> Bool,
        leaves_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    credentials (id) {
        id -> Id,
        person_id -> Id,
        phc -> Text,
        version -> Revision,
        changed_at -> Micros,
        expires_at -> Nullable<Micros>,
        issued_by -> Nullable<Id>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    grants (id) {
        id -> Id,
        person_id -> Id,
        role -> Text,
        unit_id -> Nullable<Id>,
        from_on -> Date,
        to_on -> Nullable<Date>,
        granted_by -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
        section_id -> Nullable<Id>,
        portfolio_id -> Nullable<Id>,
        acting -> Bool,
        consent -> Nullable<Text>,
        consent_by -> Nullable<Id>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    sessions (id) {
        id -> Id,
        person_id -> Id,
        address -> Text,
        created_at -> Micros,
        expires_at -> Micros,
        revoked_at -> Nullable<Micros>,
        version -> Revision,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    source_documents (id) {
        id -> Id,
        year -> SmallInt,
        kind -> Text,
        title -> Text,
        url -> Nullable<Text>,
        note -> Nullable<Text>,
        version -> Revision,
        created_at -> Micros,
        reference -> Nullable<Text>,
        issued_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    source_items (id) {
        id -> Id,
        document_id -> Id,
        number -> SmallInt,
        title -> Text,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    indicators (id) {
        id -> Id,
        year -> SmallInt,
        code -> Text,
        stage -> Text,
        source_item_id -> Id,
        title -> Text,
        direction -> Nullable<Text>,
        target -> Nullable<BigInt>,
        unit_of_measure -> Nullable<Text>,
        baseline -> Nullable<BigInt>,
        stated_comparator -> Nullable<Text>,
        stated_text -> Nullable<Text>,
        lead_unit_id -> Nullable<Id>,
        deadline -> Nullable<Date>,
        weight -> Nullable<BigInt>,
        basis -> Nullable<Text>,
        standard -> Nullable<Text>,
        created_by -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
        section_id -> Nullable<Id>,
        person_id -> Nullable<Id>,
        data_owner_id -> Nullable<Id>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    idempotency_keys (person_id, key) {
        person_id -> Id,
        key -> Text,
        operation -> Text,
        request_hash -> Hash,
        response -> Text,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    sign_in_failures (account, address) {
        account -> Text,
        address -> Text,
        failures -> BigInt,
        locked_until -> Nullable<Micros>,
        last_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    audit_events (id) {
        id -> Id,
        at -> Micros,
        actor_id -> Nullable<Id>,
        on_behalf_of_id -> Nullable<Id>,
        session_id -> Nullable<Id>,
        action -> Text,
        object_kind -> Text,
        object_id -> Id,
        object_version -> Revision,
        change -> Text,
        view_version -> SmallInt,
        view_hash -> Nullable<Hash>,
        reason -> Nullable<Text>,
        request_id -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    audit_pending (event_id) {
        event_id -> Id,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    audit_leaves (seq) {
        seq -> BigInt,
        event_id -> Id,
        leaf_hash -> Hash,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    audit_nodes (level, position) {
        level -> SmallInt,
        position -> BigInt,
        hash -> Hash,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    audit_checkpoints (size) {
        size -> BigInt,
        root_hash -> Hash,
        signed_at -> Micros,
        note -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    phase_moves (id) {
        id -> Id,
        year -> SmallInt,
        from_phase -> Text,
        to_phase -> Text,
        left_behind -> Text,
        moved_by -> Id,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    ranking_groups (id) {
        id -> Id,
        year -> SmallInt,
        name -> Text,
        kind -> Text,
        ordinal -> SmallInt,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    portfolios (id) {
        id -> Id,
        kind -> Text,
        number -> SmallInt,
        name -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    roster_entries (id) {
        id -> Id,
        year -> SmallInt,
        unit_id -> Id,
        name -> Text,
        kind -> Text,
        ranking_group_id -> Nullable<Id>,
        supervision_group_id -> Nullable<Id>,
        leader_id -> Nullable<Id>,
        successor_id -> Nullable<Id>,
        merged_on -> Nullable<Date>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    sections (id) {
        id -> Id,
        unit_id -> Id,
        name -> Text,
        ordinal -> SmallInt,
        active -> Bool,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    team_members (id) {
        id -> Id,
        unit_id -> Id,
        name -> Text,
        post -> Text,
        ordinal -> SmallInt,
        from_on -> Date,
        to_on -> Nullable<Date>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    delegations (id) {
        id -> Id,
        grant_id -> Id,
        from_person_id -> Id,
        to_person_id -> Id,
        from_on -> Date,
        to_on -> Date,
        reason -> Text,
        ended_at -> Nullable<Micros>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    totp_secrets (id) {
        id -> Id,
        person_id -> Id,
        sealed -> Text,
        confirmed_at -> Nullable<Micros>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    totp_uses (person_id, step) {
        person_id -> Id,
        step -> BigInt,
        used_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    identities (id) {
        id -> Id,
        person_id -> Id,
        issuer -> Text,
        subject -> Text,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    api_clients (id) {
        id -> Id,
        person_id -> Id,
        scopes -> Text,
        requests_per_minute -> BigInt,
        networks -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    calendar_days (id) {
        id -> Id,
        observed_on -> Date,
        kind -> Text,
        name -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    extensions (id) {
        id -> Id,
        year -> SmallInt,
        outage_began_at -> Micros,
        outage_ended_at -> Micros,
        working_days -> SmallInt,
        cause -> Text,
        filed_by -> Id,
        confirmed -> Nullable<Bool>,
        decided_by -> Nullable<Id>,
        decided_at -> Nullable<Micros>,
        version -> Revision,
        created_at -> Micros,
        withdrawn_at -> Nullable<Micros>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    settings (id) {
        id -> Id,
        singleton -> SmallInt,
        value -> Text,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    evidence_objects (sha256) {
        sha256 -> Hash,
        put_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    evidence_files (id) {
        id -> Id,
        sha256 -> Hash,
        size -> BigInt,
        kind -> Text,
        name -> Text,
        uploaded_by -> Id,
        subject_kind -> Nullable<Text>,
        subject_id -> Nullable<Id>,
        attached_at -> Nullable<Micros>,
        removed_at -> Nullable<Micros>,
        scan -> Text,
        scanned_at -> Micros,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    carried_over (id) {
        id -> Id,
        indicator_id -> Id,
        from_indicator_id -> Id,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    jobs (id) {
        id -> Id,
        kind -> Text,
        owner_id -> Id,
        on_behalf_of_id -> Nullable<Id>,
        session_id -> Id,
        request_id -> Text,
        task -> Text,
        state -> Text,
        outcome -> Nullable<Text>,
        created_at -> Micros,
        started_at -> Nullable<Micros>,
        ended_at -> Nullable<Micros>,
        input -> Nullable<Binary>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    indicator_co_units (indicator_id, unit_id) {
        indicator_id -> Id,
        unit_id -> Id,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    saved_filters (id) {
        id -> Id,
        person_id -> Id,
        list -> Text,
        name -> Text,
        query -> Text,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    review_steps (id) {
        id -> Id,
        indicator_id -> Id,
        round -> SmallInt,
        level -> Text,
        outcome -> Text,
        indicator_version -> Revision,
        answers -> Nullable<Text>,
        suggested_target -> Nullable<BigInt>,
        old_target -> Nullable<BigInt>,
        new_target -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        decided_by -> Id,
        on_behalf_of_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    meetings (id) {
        id -> Id,
        year -> SmallInt,
        number -> Text,
        name -> Text,
        held_on -> Date,
        state -> Text,
        attended -> Nullable<Text>,
        recorded_by -> Nullable<Id>,
        recorded_for_id -> Nullable<Id>,
        recorded_at -> Nullable<Micros>,
        confirmed_by -> Nullable<Id>,
        confirmed_for_id -> Nullable<Id>,
        confirmed_at -> Nullable<Micros>,
        created_by -> Id,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    agenda_items (id) {
        id -> Id,
        meeting_id -> Id,
        place -> SmallInt,
        indicator_id -> Id,
        outcome -> Nullable<Text>,
        reason -> Nullable<Text>,
        change -> Nullable<Text>,
        decided_by -> Nullable<Id>,
        decided_for_id -> Nullable<Id>,
        decided_at -> Nullable<Micros>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    baselines (id) {
        id -> Id,
        indicator_id -> Id,
        number -> SmallInt,
        target -> Nullable<BigInt>,
        deadline -> Nullable<Date>,
        weight -> Nullable<BigInt>,
        standard -> Nullable<Text>,
        meeting_id -> Id,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    acknowledgements (id) {
        id -> Id,
        indicator_id -> Id,
        level -> Text,
        of_id -> Id,
        acknowledged_by -> Id,
        on_behalf_of_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    node_plans (id) {
        id -> Id,
        indicator_id -> Id,
        number -> SmallInt,
        state -> Text,
        submitted_by -> Nullable<Id>,
        submitted_for_id -> Nullable<Id>,
        submitted_at -> Nullable<Micros>,
        approved_by -> Nullable<Id>,
        approved_for_id -> Nullable<Id>,
        approved_at -> Nullable<Micros>,
        returned_by -> Nullable<Id>,
        returned_for_id -> Nullable<Id>,
        returned_at -> Nullable<Micros>,
        reason -> Nullable<Text>,
        due_at -> Micros,
        yellow_at -> Micros,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    nodes (id) {
        id -> Id,
        plan_id -> Id,
        indicator_id -> Id,
        number -> SmallInt,
        state -> Text,
        title -> Text,
        deliverable -> Nullable<Text>,
        due_on -> Date,
        planned -> Nullable<BigInt>,
        weight -> Nullable<BigInt>,
        due_at -> Micros,
        yellow_at -> Micros,
        grace_on -> Nullable<Date>,
        remark -> Nullable<Text>,
        standing -> Text,
        reported_at -> Nullable<Micros>,
        actual -> Nullable<BigInt>,
        shortfall -> Nullable<Text>,
        checked_at -> Nullable<Micros>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    node_reports (id) {
        id -> Id,
        node_id -> Id,
        indicator_id -> Id,
        number -> SmallInt,
        state -> Text,
        percent -> SmallInt,
        actual -> Nullable<BigInt>,
        narrative -> Nullable<Text>,
        cause -> Nullable<Text>,
        promised_on -> Nullable<Date>,
        created_by -> Id,
        confirmed_by -> Nullable<Id>,
        confirmed_for_id -> Nullable<Id>,
        confirmed_at -> Nullable<Micros>,
        submitted_by -> Nullable<Id>,
        submitted_for_id -> Nullable<Id>,
        submitted_at -> Nullable<Micros>,
        verified_by -> Nullable<Id>,
        verified_for_id -> Nullable<Id>,
        verified_at -> Nullable<Micros>,
        returned_by -> Nullable<Id>,
        returned_for_id -> Nullable<Id>,
        returned_at -> Nullable<Micros>,
        reason -> Nullable<Text>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    evidence_openings (sha256, person_id) {
        sha256 -> Hash,
        person_id -> Id,
        opened_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    journal_entries (id) {
        id -> Id,
        node_id -> Id,
        indicator_id -> Id,
        text -> Text,
        written_by -> Id,
        written_for_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    year_summaries (id) {
        id -> Id,
        indicator_id -> Id,
        text -> Text,
        written_by -> Id,
        written_for_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    final_actuals (id) {
        id -> Id,
        indicator_id -> Id,
        value -> BigInt,
        note -> Text,
        entered_by -> Id,
        entered_for_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
        updated_at -> Micros,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::sql_types::{Hash, Id, Micros, Revision};

    reminders (id) {
        id -> Id,
        node_id -> Id,
        indicator_id -> Id,
        text -> Nullable<Text>,
        sent_by -> Id,
        sent_for_id -> Nullable<Id>,
        version -> Revision,
        created_at -> Micros,
    }
}

diesel::joinable!(people -> units (unit_id));
diesel::joinable!(grants -> units (unit_id));
diesel::joinable!(grants -> sections (section_id));
diesel::joinable!(grants -> portfolios (portfolio_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(source_items -> source_documents (document_id));
diesel::joinable!(indicators -> source_items (source_item_id));
diesel::joinable!(indicators -> sections (section_id));
diesel::joinable!(idempotency_keys -> people (person_id));
diesel::joinable!(audit_pending -> audit_events (event_id));
diesel::joinable!(audit_leaves -> audit_events (event_id));
diesel::joinable!(phase_moves -> people (moved_by));
diesel::joinable!(roster_entries -> ranking_groups (ranking_group_id));
diesel::joinable!(sections -> units (unit_id));
diesel::joinable!(team_members -> units (unit_id));
diesel::joinable!(delegations -> grants (grant_id));
diesel::joinable!(totp_secrets -> people (person_id));
diesel::joinable!(totp_uses -> people (person_id));
diesel::joinable!(identities -> people (person_id));
diesel::joinable!(api_clients -> people (person_id));
diesel::joinable!(evidence_files -> evidence_objects (sha256));
diesel::joinable!(evidence_files -> people (uploaded_by));
diesel::joinable!(jobs -> people (owner_id));
diesel::joinable!(jobs -> sessions (session_id));
diesel::joinable!(indicator_co_units -> indicators (indicator_id));
diesel::joinable!(indicator_co_units -> units (unit_id));
diesel::joinable!(saved_filters -> people (person_id));
diesel::joinable!(review_steps -> indicators (indicator_id));
diesel::joinable!(agenda_items -> meetings (meeting_id));
diesel::joinable!(agenda_items -> indicators (indicator_id));
diesel::joinable!(baselines -> indicators (indicator_id));
diesel::joinable!(baselines -> meetings (meeting_id));
diesel::joinable!(acknowledgements -> indicators (indicator_id));
diesel::joinable!(node_plans -> indicators (indicator_id));
diesel::joinable!(nodes -> node_plans (plan_id));
diesel::joinable!(nodes -> indicators (indicator_id));
diesel::joinable!(node_reports -> nodes (node_id));
diesel::joinable!(node_reports -> indicators (indicator_id));
diesel::joinable!(evidence_openings -> evidence_objects (sha256));
diesel::joinable!(evidence_openings -> people (person_id));
diesel::joinable!(journal_entries -> nodes (node_id));
diesel::joinable!(journal_entries -> indicators (indicator_id));
diesel::joinable!(year_summaries -> indicators (indicator_id));
diesel::joinable!(final_actuals -> indicators (indicator_id));
diesel::joinable!(reminders -> nodes (node_id));
diesel::joinable!(reminders -> indicators (indicator_id));

diesel::allow_tables_to_appear_in_same_query!(
    assessment_years,
    units,
    people,
    credentials,
    grants,
    sessions,
    source_documents,
    source_items,
    indicators,
    counters,
    idempotency_keys,
    sign_in_failures,
    audit_events,
    audit_pending,
    audit_leaves,
    audit_nodes,
    audit_checkpoints,
    phase_moves,
    ranking_groups,
    portfolios,
    roster_entries,
    sections,
    team_members,
    delegations,
    totp_secrets,
    totp_uses,
    identities,
    api_clients,
    calendar_days,
    extensions,
    settings,
    evidence_objects,
    evidence_files,
    carried_over,
    jobs,
    indicator_co_units,
    saved_filters,
    review_steps,
    meetings,
    agenda_items,
    baselines,
    acknowledgements,
    node_plans,
    nodes,
    node_reports,
    evidence_openings,
    journal_entries,
    year_summaries,
    final_actuals,
    reminders,
);
