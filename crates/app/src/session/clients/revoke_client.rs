//! Revoke a program: it gets no tokens any more, and those it has are worth nothing.

use dukao_domain::{
    audit::event::Version,
    policy::{Subject, perm::ClientEdit},
    session::{ApiClientId, Person, PersonId},
};
use dukao_persistence::session::{api_clients, people};

use super::{
    detail::find,
    edit_client::{open, unless_overtaken},
};
use crate::{AppError, AppResult, Cx, session::revoke::revoke};

/// Closes its account for good; whose sessions must be forgotten.
pub fn revoke_client(cx: &Cx<'_, ClientEdit>, id: ApiClientId, expected: Version) -> AppResult<PersonId> {
    let result = cx.db.write(cx.stamp(), |tx| {
        let (before, person) = find(tx, id)?;
        cx.require(&Subject::CITY)?;
        open(&person)?;
        if before.version != expected {
            return Err(AppError::Stale { current: before.version });
        }
        let now = cx.env.now();
        let closed =
            Person { active: false, version: person.version.next(), updated_at: now, ..person.clone() };
        let _person = people::update(tx, &person, &closed, cx.act())?;
        let _ended = revoke(tx, person.id, None, &cx.act())?;
        let recorded = api_clients::update(tx, &before, &before.clone().touched(now), cx.act())?;
        Ok(recorded.returning(person.id))
    });
    unless_overtaken(cx, id, result)
}
