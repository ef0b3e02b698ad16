//! Give up one's second factor.

use dukao_domain::{fault::FieldCode, policy::perm::PasswordChange};
use dukao_persistence::session::{people, totp};

use super::{lockout::Attempt, resolve::needs_totp, second_factor};
use crate::{AppError, AppResult, Cx, Vault};

/// Takes it away unless a post needs it; a wrong code counts as a failed sign-in.
pub fn remove_totp(cx: &Cx<'_, PasswordChange>, vault: &Vault, code: &str, address: &str) -> AppResult<()> {
    let me = cx.actor.person_id;
    let (account, secret, needed) = cx.db.read(|tx| {
        let person = people::find(tx, me)?.ok_or(AppError::NotFound)?;
        let secret = totp::of_person(tx, me)?.filter(|secret| secret.confirmed_at.is_some());
        let secret = secret.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((person.account, secret, needs_totp(tx, me, cx.today())?))
    })?;
    if needed {
        return Err(AppError::TotpNeeded);
    }
    let attempt = Attempt::count(cx.db, &cx.env, &account, address)?;
    if !second_factor::spend(cx.db, &cx.env, vault, &secret, code)? {
        let wrong = AppError::field("/code", FieldCode::CodeWrong);
        return Err(attempt.failed(wrong));
    }
    attempt.succeeded(cx.db)?;
    cx.db.write(cx.stamp(), |tx| Ok(totp::delete(tx, &secret, cx.act())?.returning(())))
}
