//! Live rows beside the last event about each: where they differ, somebody wrote past the platform.

use std::collections::HashMap;

use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use dukao_domain::{
    audit::{
        Digest,
        event::{ObjectKind, Version},
    },
    evidence::EvidenceFile,
    indicators::{Acknowledgement, Baseline, CarriedOver, Indicator},
    nodes::{FinalActual, JournalEntry, Node, NodePlan, NodeReport, Reminder, YearSummary},
    organisation::{
        AssessmentYear, CalendarDay, Delegation, Extension, Grant, PhaseMove, Portfolio, RankingGroup,
        RosterEntry, Section, Settings, TeamMember, Unit,
    },
    reviews::{AgendaItem, Meeting, ReviewStep},
    session::{ApiClient, Credential, Identity, Person, SavedFilter, Session, TotpSecret},
    sources::{SourceDocument, SourceItem},
};
use uuid::Uuid;

use crate::{
    conn::AnyConn,
    error::DbResult,
    schema::audit_events as t,
    sql_types::{Rev, Sha, Uid},
    tx::{Entity, ReadTx},
};

const CHUNK: i64 = 500;

/// A live row, or an event's object, where the two do not agree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mismatch {
    /// Which kind of object.
    pub kind: ObjectKind,
    /// Which one.
    pub id: Uuid,
    /// What is wrong.
    pub what: MismatchKind,
}

/// How a live row and the log disagree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum MismatchKind {
    /// The row is not what its last event says.
    Changed,
    /// A row that no event speaks of.
    Unrecorded,
    /// The last event says it exists, and it does not.
    Missing,
    /// A value in the row is outside what the domain knows; the text says which.
    Unreadable(String),
}

type Last = (Version, u16, Option<Digest>);

/// Compares every row of every audited table with its last event.
pub fn mismatches(tx: &mut ReadTx<'_>) -> DbResult<Vec<Mismatch>> {
    let mut found = Vec::new();
    for kind in ObjectKind::ALL {
        // Exhaustive: a new kind of object does not compile until it is compared.
        match kind {
            ObjectKind::AssessmentYear => compare::<AssessmentYear>(tx.conn, &mut found)?,
            ObjectKind::Unit => compare::<Unit>(tx.conn, &mut found)?,
            ObjectKind::Person => compare::<Person>(tx.conn, &mut found)?,
            ObjectKind::Credential => compare::<Credential>(tx.conn, &mut found)?,
            ObjectKind::Grant => compare::<Grant>(tx.conn, &mut found)?,
            ObjectKind::Session => compare::<Session>(tx.conn, &mut found)?,
            ObjectKind::SourceDocument => compare::<SourceDocument>(tx.conn, &mut found)?,
            ObjectKind::SourceItem => compare::<SourceItem>(tx.conn, &mut found)?,
            ObjectKind::Indicator => compare::<Indicator>(tx.conn, &mut found)?,
            ObjectKind::PhaseMove => compare::<PhaseMove>(tx.conn, &mut found)?,
            ObjectKind::RankingGroup => compare::<RankingGroup>(tx.conn, &mut found)?,
            ObjectKind::Portfolio => compare::<Portfolio>(tx.conn, &mut found)?,
            ObjectKind::RosterEntry => compare::<RosterEntry>(tx.conn, &mut found)?,
            ObjectKind::Section => compare::<Section>(tx.conn, &mut found)?,
            ObjectKind::TeamMember => compare::<TeamMember>(tx.conn, &mut found)?,
            ObjectKind::Delegation => compare::<Delegation>(tx.conn, &mut found)?,
            ObjectKind::CalendarDay => compare::<CalendarDay>(tx.conn, &mut found)?,
            ObjectKind::Extension => compare::<Extension>(tx.conn, &mut found)?,
            ObjectKind::Settings => compare::<Settings>(tx.conn, &mut found)?,
            ObjectKind::TotpSecret => compare::<TotpSecret>(tx.conn, &mut found)?,
            ObjectKind::Identity => compare::<Identity>(tx.conn, &mut found)?,
            ObjectKind::SavedFilter => compare::<SavedFilter>(tx.conn, &mut found)?,
            ObjectKind::ApiClient => compare::<ApiClient>(tx.conn, &mut found)?,
            ObjectKind::CarriedOver => compare::<CarriedOver>(tx.conn, &mut found)?,
            ObjectKind::ReviewStep => compare::<ReviewStep>(tx.conn, &mut found)?,
            ObjectKind::Meeting => compare::<Meeting>(tx.conn, &mut found)?,
            ObjectKind::AgendaItem => compare::<AgendaItem>(tx.conn, &mut found)?,
            ObjectKind::Baseline => compare::<Baseline>(tx.conn, &mut found)?,
            ObjectKind::Acknowledgement => compare::<Acknowledgement>(tx.conn, &mut found)?,
            ObjectKind::NodePlan => compare::<NodePlan>(tx.conn, &mut found)?,
            ObjectKind::Node => compare::<Node>(tx.conn, &mut found)?,
            ObjectKind::NodeReport => compare::<NodeReport>(tx.conn, &mut found)?,
            ObjectKind::JournalEntry => compare::<JournalEntry>(tx.conn, &mut found)?,
            ObjectKind::YearSummary => compare::<YearSummary>(tx.conn, &mut found)?,
            ObjectKind::FinalActual => compare::<FinalActual>(tx.conn, &mut found)?,
            ObjectKind::Reminder => compare::<Reminder>(tx.conn, &mut found)?,
            ObjectKind::EvidenceFile => compare::<EvidenceFile>(tx.conn, &mut found)?,
        }
    }
    Ok(found)
}

fn compare<E: Entity>(conn: &mut AnyConn, found: &mut Vec<Mismatch>) -> DbResult<()> {
    // What the log says of every object of the kind; what is left over at the end has no row.
    let mut last = last_events(conn, E::KIND)?;
    let mut cursor = None;
    loop {
        let rows = E::after(cursor, CHUNK, conn)?;
        let Some((last_id, _)) = rows.last() else { break };
        cursor = Some(*last_id);
        for (id, row) in rows {
            let said = last.remove(&id);
            let what = match (row, said) {
                (Err(error), _) => Some(MismatchKind::Unreadable(error.to_string())),
                (Ok(_), None) => Some(MismatchKind::Unrecorded),
                (Ok(row), Some((version, view_version, hash))) => {
                    let same =
                        version == row.version() && hash.is_some_and(|hash| row.matches(view_version, hash));
                    (!same).then_some(MismatchKind::Changed)
                }
            };
            found.extend(what.map(|what| Mismatch { kind: E::KIND, id, what }));
        }
    }
    let missing = last.into_iter().filter(|(_, (_, _, hash))| hash.is_some());
    let mut missing: Vec<_> =
        missing.map(|(id, _)| Mismatch { kind: E::KIND, id, what: MismatchKind::Missing }).collect();
    missing.sort();
    found.append(&mut missing);
    Ok(())
}

fn last_events(conn: &mut AnyConn, kind: ObjectKind) -> DbResult<HashMap<Uuid, Last>> {
    let later = diesel::alias!(t as later);
    let superseded = later
        .filter(later.field(t::object_kind).eq(t::object_kind))
        .filter(later.field(t::object_id).eq(t::object_id))
        .filter(later.field(t::object_version).gt(t::object_version));
    let rows = t::table
        .filter(t::object_kind.eq(kind.code()))
        .filter(not(exists(superseded)))
        .select((t::object_id, t::object_version, t::view_version, t::view_hash))
        .load::<(Uid, Rev, i16, Option<Sha>)>(conn)?;
    let last = rows.into_iter().map(|(id, version, view, hash)| {
        (id.0, (version.into(), u16::try_from(view).unwrap_or_default(), hash.map(Into::into)))
    });
    Ok(last.collect())
}
