//! Sign in with account, password and, where there is one, the second factor.

use dukao_domain::{
    audit::event::{Author, Version},
    env::Env,
    fault::FieldCode,
    session::{IdentityId, Person, PersonId, Session},
    time::Timestamp,
};
use dukao_persistence::{
    Act, Db, ReadTx, Stamp,
    session::{credentials, identities, people, sessions, totp},
};

use super::{
    lockout::Attempt,
    password,
    resolve::{Resolved, resolved},
    second_factor,
};
use crate::{AppError, AppResult, Vault};

/// How long a session lasts: a working day.
pub(super) const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// What a person typed, and from where.
#[derive(Debug)]
pub struct SignIn<'a> {
    /// Account, in any case.
    pub account: &'a str,
    /// Password, or the one-time code that stands in for it.
    pub password: &'a str,
    /// The code that the authenticator app shows.
    pub code: Option<&'a str>,
    /// The client's address.
    pub address: &'a str,
    /// Request id, for the event.
    pub request_id: &'a str,
}

/// Starts a session; [`AppError::BadCredentials`] tells neither whether the account exists nor whether it is open,
/// and nothing of a second factor is told before the password was right.
pub fn sign_in(db: &Db, env: &Env, vault: &Vault, input: &SignIn<'_>) -> AppResult<Resolved> {
    let account = input.account.trim().to_lowercase();
    let attempt = Attempt::count(db, env, &account, input.address)?;
    let found = db.read(|tx| {
        let person = people::by_account(tx, &account)?.filter(|person| person.active && !person.client);
        let Some(person) = person else { return Ok::<_, AppError>(None) };
        let credential = credentials::of_person(tx, person.id)?;
        let secret = totp::of_person(tx, person.id)?.filter(|secret| secret.confirmed_at.is_some());
        let credential = credential.filter(|credential| !credential.expired_at(env.now()));
        Ok(credential.map(|credential| (person, credential, secret)))
    })?;
    let phc = found.as_ref().map(|(_, credential, _)| credential.phc.as_str());
    let fits = password::verify(input.password, phc)?;
    let Some((person, credential, secret)) = found.filter(|_| fits) else {
        return Err(attempt.failed(AppError::BadCredentials));
    };
    if let Some(secret) = &secret {
        let Some(code) = input.code else {
            attempt.withdrawn(db)?;
            return Err(AppError::TotpRequired);
        };
        if !second_factor::spend(db, env, vault, secret, code)? {
            return Err(attempt.failed(AppError::field("/code", FieldCode::CodeWrong)));
        }
    }
    attempt.succeeded(db)?;
    let SignIn { address, request_id, .. } = *input;
    let (action, proof) = ("session.start", Proof::Password(credential.version));
    let factor = secret.map(|secret| secret.version);
    let seconds = SESSION_SECONDS;
    begin(db, env, &Begin { person: &person, proof, factor, address, request_id, seconds, action })
}

/// By what somebody proved who they are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Proof {
    /// The password, one-time code or program's secret of this version.
    Password(Version),
    /// An identity linked at the provider.
    Identity(IdentityId),
}

impl Proof {
    /// Whether it still is one.
    fn stands(self, tx: &mut ReadTx<'_>, person: PersonId, now: Timestamp) -> AppResult<bool> {
        Ok(match self {
            Self::Password(version) => credentials::of_person(tx, person)?
                .is_some_and(|found| found.version == version && !found.expired_at(now)),
            Self::Identity(id) => identities::find(tx, id)?.is_some_and(|found| found.person_id == person),
        })
    }
}

/// Whose session begins, and where.
#[derive(Debug)]
pub(super) struct Begin<'a> {
    pub(super) person: &'a Person,
    pub(super) proof: Proof,
    /// The version of the second factor that they showed; `None` where they have none.
    pub(super) factor: Option<Version>,
    pub(super) address: &'a str,
    pub(super) request_id: &'a str,
    /// How long it lasts.
    pub(super) seconds: i64,
    /// The word of the event: by what they proved it.
    pub(super) action: &'static str,
}

/// Begins a session of whoever has proved who they are. Checking took its time: what changed meanwhile (password,
/// second factor, identity, account) makes the proof worth nothing, and the answer is [`AppError::BadCredentials`].
pub(super) fn begin(db: &Db, env: &Env, begin: &Begin<'_>) -> AppResult<Resolved> {
    let person = begin.person;
    let session = Session {
        id: env.new_id(),
        person_id: person.id,
        address: begin.address.to_owned(),
        created_at: env.now(),
        expires_at: env.now().plus_seconds(begin.seconds),
        revoked_at: None,
        version: Version::FIRST,
    };
    let author = Author {
        actor: Some(person.id),
        on_behalf_of: None,
        session: Some(session.id),
        request_id: begin.request_id.to_owned(),
    };
    db.write(Stamp { env, author: &author }, |tx| {
        people::in_turn(tx, &[person.id])?;
        let person = people::find(tx, person.id)?.filter(|person| person.active);
        let person = person.ok_or(AppError::BadCredentials)?;
        let factor = totp::of_person(tx, person.id)?.filter(|secret| secret.confirmed_at.is_some());
        let as_shown = factor.map(|secret| secret.version) == begin.factor;
        if !as_shown || !begin.proof.stands(tx, person.id, env.now())? {
            return Err(AppError::BadCredentials);
        }
        let recorded = sessions::insert(tx, &session, Act::new(begin.action))?;
        Ok(recorded.returning(resolved(tx, env, session.clone(), person)?))
    })
}
