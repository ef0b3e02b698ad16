//! Whether one has a second factor, and needs one.

use dukao_domain::{policy::perm::SessionRead, time::Timestamp};
use dukao_persistence::session::totp;

use super::resolve::needs_totp;
use crate::{AppResult, Cx};

/// Since when the caller's second factor counts, and whether a post of theirs needs it.
pub fn show_totp(cx: &Cx<'_, SessionRead>) -> AppResult<(Option<Timestamp>, bool)> {
    let me = cx.actor.person_id;
    cx.db.read(|tx| {
        let since = totp::of_person(tx, me)?.and_then(|secret| secret.confirmed_at);
        Ok((since, needs_totp(tx, me, cx.today())?))
    })
}
