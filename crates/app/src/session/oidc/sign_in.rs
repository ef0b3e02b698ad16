//! Sign in by the provider's word; whoever has a second factor shows it too.

use dukao_domain::{env::Env, fault::FieldCode};
use dukao_persistence::{
    Db,
    session::{identities, people, totp},
};

use super::{OidcFault, Proven};
use crate::{
    AppError, AppResult, Vault,
    session::{
        lockout::Attempt,
        resolve::Resolved,
        second_factor,
        sign_in::{Begin, Proof, SESSION_SECONDS, begin},
    },
};

/// Whom the provider named, with what they typed here, from where.
#[derive(Debug)]
pub struct ProvenSignIn<'a> {
    /// Who they are there.
    pub proven: &'a Proven,
    /// The code that the authenticator app shows.
    pub code: Option<&'a str>,
    /// The client's address.
    pub address: &'a str,
    /// Request id, for the event.
    pub request_id: &'a str,
}

/// Starts a session of whoever the identity is linked to. An unknown one is [`OidcFault::Unlinked`] and makes no
/// account; a wrong code counts as a failed sign-in.
pub fn sign_in(db: &Db, env: &Env, vault: &Vault, input: &ProvenSignIn<'_>) -> AppResult<Resolved> {
    let ProvenSignIn { proven, code, address, request_id } = *input;
    let (identity, person, secret) = db.read(|tx| {
        let identity = identities::by_subject(tx, &proven.issuer, &proven.subject)?;
        let identity = identity.ok_or(OidcFault::Unlinked)?;
        let person = people::find(tx, identity.person_id)?.filter(|person| person.active && !person.client);
        let person = person.ok_or(OidcFault::Unlinked)?;
        let secret = totp::of_person(tx, person.id)?.filter(|secret| secret.confirmed_at.is_some());
        Ok::<_, AppError>((identity.id, person, secret))
    })?;
    if let Some(secret) = &secret {
        let code = code.ok_or(AppError::TotpRequired)?;
        let attempt = Attempt::count(db, env, &person.account, address)?;
        if !second_factor::spend(db, env, vault, secret, code)? {
            return Err(attempt.failed(AppError::field("/code", FieldCode::CodeWrong)));
        }
        attempt.succeeded(db)?;
    }
    let (action, proof) = ("session.start_oidc", Proof::Identity(identity));
    let factor = secret.map(|secret| secret.version);
    let seconds = SESSION_SECONDS;
    begin(db, env, &Begin { person: &person, proof, factor, address, request_id, seconds, action })
}
