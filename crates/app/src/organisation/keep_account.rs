//! Somebody who was to leave stays.

use dukao_domain::{
    audit::event::Version,
    policy::{Subject, perm::PersonEdit},
    session::PersonId,
    state::StateFault,
};
use dukao_persistence::session::people;

use super::{
    edit_person::must_be_open,
    person_detail::{PersonDetail, detail, visible},
};
use crate::{AppError, AppResult, Cx};

/// Takes the last day of work back: the account stays open. The posts that it ended stay ended; whoever stays is given
/// them anew, by whoever gives posts.
pub fn keep_account(
    cx: &Cx<'_, PersonEdit>,
    id: PersonId,
    expected: Version,
    reason: &str,
) -> AppResult<PersonDetail> {
    cx.change(|tx| {
        let before = visible(tx, cx, id)?.person;
        cx.require(&Subject::CITY)?;
        AppError::unless_stale(expected, before.version)?;
        must_be_open(&before)?;
        if before.leaves_on.is_none() {
            let attempted = cx.permission();
            return Err(AppError::Conflict(StateFault { from: "open", attempted, allowed: vec!["leaving"] }));
        }
        let after = before.clone().leaving(&cx.env, None);
        let act = cx.act().because(Some(reason.to_owned()));
        let recorded = people::update(tx, &before, &after, act)?;
        Ok(recorded.returning(detail(tx, &cx.actor, id, cx.today(), cx.env.now())?))
    })
}
