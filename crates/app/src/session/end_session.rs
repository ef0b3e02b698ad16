//! End one of one's own sessions, or all others.

use dukao_domain::{policy::perm::SessionEnd, session::SessionId};
use dukao_persistence::{Audited, session::sessions};

use super::revoke::revoke;
use crate::{AppError, AppResult, Cx};

/// Ends a session of the caller; one that is over already is not found.
pub fn end_session(cx: &Cx<'_, SessionEnd>, id: SessionId) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        let before = sessions::find(tx, id)?
            .filter(|session| session.person_id == cx.actor.person_id && session.live_at(cx.env.now()))
            .ok_or(AppError::NotFound)?;
        let after = before.clone().revoked(cx.env.now());
        Ok(sessions::update(tx, &before, &after, cx.act())?.returning(()))
    })
}

/// Ends every session of the caller but the one that asks.
pub fn end_others(cx: &Cx<'_, SessionEnd>) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        let ended = revoke(tx, cx.actor.person_id, Some(cx.session_id), &cx.act())?;
        Ok(ended.map_or_else(|| Audited::nothing(()), |recorded| recorded.returning(())))
    })
}
