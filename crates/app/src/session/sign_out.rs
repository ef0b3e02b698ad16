//! End one's own session.

use dukao_domain::policy::perm::SessionEnd;
use dukao_persistence::{Audited, session::sessions};

use crate::{AppResult, Cx};

/// Ends the caller's session; ending it twice is no error.
pub fn sign_out(cx: &Cx<'_, SessionEnd>) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        let Some(before) = sessions::find(tx, cx.session_id)?.filter(|found| found.revoked_at.is_none())
        else {
            return Ok(Audited::nothing(()));
        };
        let after = before.clone().revoked(cx.env.now());
        Ok(sessions::update(tx, &before, &after, cx.act())?.returning(()))
    })
}
