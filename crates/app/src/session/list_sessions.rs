//! Where one is signed in.

use dukao_domain::{policy::perm::SessionRead, session::Session};
use dukao_persistence::session::sessions;

use crate::{AppResult, Cx};

/// The caller's live sessions, latest first.
pub fn list_sessions(cx: &Cx<'_, SessionRead>) -> AppResult<Vec<Session>> {
    Ok(cx.db.read(|tx| sessions::live_of(tx, cx.actor.person_id, cx.env.now()))?)
}
