//! End sessions before their time.

use dukao_domain::session::{PersonId, SessionId};
use dukao_persistence::{
    Act, DbError, Recorded, WriteTx,
    session::{people, sessions},
};

use crate::AppResult;

/// Ends a person's live sessions but one; the proof of the last one ended, where there was any. No sign-in begins
/// another before the transaction ends.
pub(crate) fn revoke<'t>(
    tx: &mut WriteTx<'t>,
    person: PersonId,
    but: Option<SessionId>,
    act: &Act,
) -> AppResult<Option<Recorded<'t>>> {
    people::in_turn(tx, &[person])?;
    let now = tx.env().now();
    let live = sessions::live_of(tx, person, now)?;
    let mut last = None;
    for before in live.into_iter().filter(|session| Some(session.id) != but) {
        let after = before.clone().revoked(now);
        match sessions::update(tx, &before, &after, act.clone()) {
            Ok(recorded) => last = Some(recorded),
            // Somebody else ended it just now: that is what was wanted.
            Err(DbError::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(last)
}
