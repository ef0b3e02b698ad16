//! Codes of an authenticator app (RFC 6238): SHA-1, six digits, 30 seconds, one step of difference forgiven.

use dukao_domain::{
    env::Env,
    session::{PersonId, TotpSecret},
};
use dukao_persistence::{Db, DbError, session::totp};
use totp_rs::{Builder, Secret, Totp};

use crate::{AppError, AppResult, Vault};

/// 160 bits, as RFC 4226, 4 recommends.
const SECRET_BYTES: usize = 20;

/// A new secret, and the same sealed for the person's row.
pub(super) fn draw(env: &Env, vault: &Vault, person: PersonId) -> AppResult<(Secret, String)> {
    let mut bytes = [0_u8; SECRET_BYTES];
    env.fill(&mut bytes);
    let sealed = vault.seal(env, &purpose(person), &bytes)?;
    Ok((Secret::new_stack(bytes), sealed))
}

/// The secret of a person's row.
pub(super) fn open(vault: &Vault, stored: &TotpSecret) -> AppResult<Secret> {
    let bytes = vault.open(&purpose(stored.person_id), &stored.sealed)?;
    Ok(Secret::new(bytes.into_boxed_slice()))
}

/// What an authenticator app reads: `otpauth://totp/…`.
pub(super) fn url(secret: Secret, account: &str, issuer: &str) -> AppResult<String> {
    // The label's separator can stand in neither of its parts.
    let issuer = issuer.replace(':', " ");
    let totp = Builder::new().with_secret(secret).with_account_name(account).with_issuer(Some(issuer));
    totp.build().and_then(|totp| totp.to_url()).map_err(AppError::internal)
}

/// Whether `code` is one of now, and was not used before; it is used up by this.
pub(super) fn spend(db: &Db, env: &Env, vault: &Vault, stored: &TotpSecret, code: &str) -> AppResult<bool> {
    let totp: Totp = Builder::new().with_secret(open(vault, stored)?).build().map_err(AppError::internal)?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = totp.check(&code, env.now().unix_millis() / 1000).and_then(|step| i64::try_from(step).ok());
    let Some(step) = step else { return Ok(false) };
    match db.upkeep(|tx| totp::spend(tx, stored.person_id, step, env.now())) {
        Ok(()) => Ok(true),
        Err(DbError::Duplicate(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn purpose(person: PersonId) -> String {
    format!("totp {person}")
}
