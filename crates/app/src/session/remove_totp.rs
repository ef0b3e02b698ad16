//! Give up one's second factor.

use dukao_domain::{fault::FieldCode, policy::perm::PasswordChange};
use dukao_persistence::session::{people, totp};

use super::{lockout::Lockout, resolve::needs_totp, second_factor};
use crate::{AppError, AppResult, Cx, Vault};

/// Takes it away unless a post needs it; a wrong code counts as a failed sign-in.
pub fn remove_totp(cx: &Cx<'_, PasswordChange>, vault: &Vault, code: &str, address: &str) -> AppResult<()> {
    let me = cx.actor.person_id;
    let (lockout, secret, needed) = cx.db.read(|tx| {
        let person = people::find(tx, me)?.ok_or(AppError::NotFound)?;
        let secret = totp::of_person(tx, me)?.filter(|secret| secret.confirmed_at.is_some());
        let secret = secret.ok_or(AppError::NotFound)?;
        let lockout = Lockout::pass(tx, &cx.env, &person.account, address)?;
        Ok::<_, AppError>((lockout, secret, needs_totp(tx, me, cx.today())?))
    })?;
    if needed {
        return Err(AppError::TotpNeeded);
    }
    if !second_factor::spend(cx.db, &cx.env, vault, &secret, code)? {
        let wrong = AppError::field("/code", FieldCode::CodeWrong);
        return Err(lockout.failed(cx.db, &cx.env, wrong)?);
    }
    lockout.succeeded(cx.db)?;
    cx.db.write(cx.stamp(), |tx| Ok(totp::delete(tx, &secret, cx.act())?.returning(())))
}
