//! Finish setting up one's second factor.

use dukao_domain::{fault::FieldCode, policy::perm::PasswordChange};
use dukao_persistence::session::totp;

use super::{revoke::revoke, second_factor};
use crate::{AppError, AppResult, Cx, Vault};

/// The first code shows that the app has the secret; from now on signing in asks for one. A wrong code is no failed
/// sign-in: whoever sends it is signed in, and no secret counts yet that could be guessed. The person's other sessions
/// began without it and end.
pub fn confirm_totp(cx: &Cx<'_, PasswordChange>, vault: &Vault, code: &str) -> AppResult<()> {
    let before = cx.db.read(|tx| totp::of_person(tx, cx.actor.person_id))?.ok_or(AppError::NotFound)?;
    if before.confirmed_at.is_some() {
        return Err(AppError::TotpEnrolled);
    }
    if !before.pending_at(cx.env.now()) {
        // Begun too long ago: to be begun again.
        return Err(AppError::NotFound);
    }
    if !second_factor::spend(cx.db, &cx.env, vault, &before, code)? {
        return Err(AppError::field("/code", FieldCode::CodeWrong));
    }
    let after = before.clone().confirmed(cx.env.now());
    cx.db.write(cx.stamp(), |tx| {
        let _ended = revoke(tx, cx.actor.person_id, Some(cx.session_id), &cx.act())?;
        Ok(totp::update(tx, &before, &after, cx.act())?.returning(()))
    })
}
