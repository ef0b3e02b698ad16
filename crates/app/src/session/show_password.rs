//! What one's own password must be, and since when it is set.

use dukao_domain::{organisation::PasswordPolicy, policy::perm::SessionRead, session::Credential};
use dukao_persistence::session::credentials;

use crate::{AppResult, Cx, organisation::settings};

/// The policy, and the caller's credential; `None` for those who sign in elsewhere only.
pub fn show_password(cx: &Cx<'_, SessionRead>) -> AppResult<(PasswordPolicy, Option<Credential>)> {
    cx.db.read(|tx| Ok((settings::value(tx)?.password, credentials::of_person(tx, cx.actor.person_id)?)))
}
