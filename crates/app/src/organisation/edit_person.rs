//! Change what is said of a person.

use dukao_domain::{
    audit::event::Version,
    policy::{Permission, Subject, perm::PersonEdit},
    session::{Person, PersonContent, PersonId},
    state::StateFault,
};
use dukao_persistence::{Audited, session::people};

use super::{
    enter_person::content_faults,
    person_detail::{PersonDetail, detail, visible},
};
use crate::{AppError, AppResult, Cx};

/// A change of what is said of a person.
#[derive(Debug, Clone)]
pub struct PersonChange {
    /// Who.
    pub id: PersonId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What shall be said.
    pub content: PersonContent,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version. A change that changes nothing writes nothing.
pub fn edit_person(cx: &Cx<'_, PersonEdit>, change: &PersonChange) -> AppResult<PersonDetail> {
    cx.change(|tx| {
        let before = visible(tx, cx, change.id)?.person;
        cx.require(&Subject::CITY)?;
        AppError::unless_stale(change.expected, before.version)?;
        must_be_open(&before)?;
        AppError::unless_none(content_faults(tx, &change.content, cx)?)?;
        let shown = |tx: &mut _| detail(tx, &cx.actor, change.id, cx.today(), cx.env.now());
        if before.content() == change.content {
            return Ok(Audited::nothing(shown(tx)?));
        }
        let after = before.clone().changed(&cx.env, change.content.clone());
        let recorded = people::update(tx, &before, &after, cx.act().because(change.reason.clone()))?;
        Ok(recorded.returning(shown(tx)?))
    })
}

/// A closed account stays as it is.
pub(super) fn must_be_open(person: &Person) -> AppResult<()> {
    if person.active {
        return Ok(());
    }
    let attempted = Permission::PersonEdit;
    Err(AppError::Conflict(StateFault { from: "closed", attempted, allowed: vec!["open"] }))
}
