//! Sign in by the provider's word; whoever has a second factor shows it too.

use dukao_domain::{
    env::Env,
    fault::FieldCode,
    session::{Person, TotpSecret},
};
use dukao_persistence::{
    Db, ReadTx,
    session::{identities, people, totp},
};

use super::{OidcFault, Proven};
use crate::{
    AppError, AppResult, Vault,
    session::{
        lockout::Attempt,
        resolve::Resolved,
        second_factor,
        sign_in::{Begin, SESSION_SECONDS, begin},
    },
};

/// Whom the provider named, from where.
#[derive(Debug)]
pub struct Named<'a> {
    /// The provider.
    pub issuer: &'a str,
    /// Who they are there.
    pub subject: &'a str,
    /// The client's address.
    pub address: &'a str,
    /// Request id, for the event.
    pub request_id: &'a str,
}

/// What the provider's word opened.
#[derive(Debug)]
pub enum Opened {
    /// A session.
    Session(Box<Resolved>),
    /// Nothing before the second factor is shown.
    CodeNeeded(Proven),
}

/// Starts a session of whoever the identity is linked to. An unknown one is [`OidcFault::Unlinked`] and makes no
/// account.
pub fn sign_in(db: &Db, env: &Env, named: &Named<'_>) -> AppResult<Opened> {
    let (person, secret) = db.read(|tx| linked(tx, named.issuer, named.subject))?;
    if secret.is_some() {
        return Ok(Opened::CodeNeeded(Proven::new(env, person.id, named.issuer, named.subject)));
    }
    start(db, env, &person, named.address, named.request_id).map(|resolved| Opened::Session(Box::new(resolved)))
}

/// The second step. A wrong code counts as a failed sign-in of the account.
pub fn with_code(
    db: &Db,
    env: &Env,
    vault: &Vault,
    proven: &Proven,
    code: &str,
    (address, request_id): (&str, &str),
) -> AppResult<Resolved> {
    // Unlinked or closed meanwhile, it opens nothing.
    let (person, secret) = db.read(|tx| linked(tx, &proven.issuer, &proven.subject))?;
    if person.id != proven.person {
        return Err(OidcFault::Unlinked.into());
    }
    if let Some(secret) = secret {
        let attempt = Attempt::count(db, env, &person.account, address)?;
        if !second_factor::spend(db, env, vault, &secret, code)? {
            return Err(attempt.failed(AppError::field("/code", FieldCode::CodeWrong)));
        }
        attempt.succeeded(db)?;
    }
    start(db, env, &person, address, request_id)
}

fn start(db: &Db, env: &Env, person: &Person, address: &str, request_id: &str) -> AppResult<Resolved> {
    begin(db, env, &Begin { person, address, request_id, seconds: SESSION_SECONDS })
}

fn linked(tx: &mut ReadTx<'_>, issuer: &str, subject: &str) -> AppResult<(Person, Option<TotpSecret>)> {
    let identity = identities::by_subject(tx, issuer, subject)?.ok_or(OidcFault::Unlinked)?;
    let person = people::find(tx, identity.person_id)?.filter(|person| person.active && !person.client);
    let person = person.ok_or(OidcFault::Unlinked)?;
    let secret = totp::of_person(tx, person.id)?.filter(|secret| secret.confirmed_at.is_some());
    Ok((person, secret))
}
