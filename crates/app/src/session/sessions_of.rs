//! Where another person is signed in, and end that.

use dukao_domain::{
    policy::{Subject, perm::SessionManage},
    session::{PersonId, Session},
};
use dukao_persistence::{
    Audited,
    session::{people, sessions},
};

use super::revoke::revoke;
use crate::{AppError, AppResult, Cx};

/// A person's live sessions, latest first.
pub fn list_sessions_of(cx: &Cx<'_, SessionManage>, person: PersonId) -> AppResult<Vec<Session>> {
    cx.db.read(|tx| {
        people::find(tx, person)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        Ok(sessions::live_of(tx, person, cx.env.now())?)
    })
}

/// Ends all of a person's sessions; of one's own, all but the one that asks.
pub fn end_sessions_of(cx: &Cx<'_, SessionManage>, person: PersonId) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        people::find(tx, person)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        let ended = revoke(tx, person, Some(cx.session_id), &cx.act())?;
        Ok(ended.map_or_else(|| Audited::nothing(()), |recorded| recorded.returning(())))
    })
}
