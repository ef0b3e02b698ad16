//! Sign in with account and password.

use dukao_domain::{
    audit::event::{Author, Version},
    env::Env,
    session::{Person, Session},
};
use dukao_persistence::{
    Act, Db, DbError, Stamp,
    session::{credentials, failures, people, sessions},
};

use super::{
    password,
    resolve::{Resolved, resolved},
};
use crate::{AppError, AppResult};

/// Failures after which a pair of account and address is locked.
const MAX_FAILURES: i64 = 5;
/// For how long, in seconds. Other addresses are not locked out with it.
const LOCK_SECONDS: i64 = 15 * 60;
/// How long a session lasts: a working day.
const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// What a person typed, and from where.
#[derive(Debug)]
pub struct SignIn<'a> {
    /// Account, in any case.
    pub account: &'a str,
    /// Password.
    pub password: &'a str,
    /// The client's address.
    pub address: &'a str,
    /// Request id, for the event.
    pub request_id: &'a str,
}

/// Starts a session; [`AppError::BadCredentials`] tells neither whether the account exists nor whether it is open.
pub fn sign_in(db: &Db, env: &Env, input: &SignIn<'_>) -> AppResult<Resolved> {
    let account = input.account.trim().to_lowercase();
    let (failed_before, found) = db.read(|tx| {
        let failed_before = failures::find(tx, &account, input.address)?;
        let person = people::by_account(tx, &account)?.filter(|person| person.active);
        let credential = match &person {
            Some(person) if person.client => None,
            Some(person) => {
                credentials::of_person(tx, person.id)?.filter(|credential| !credential.expired_at(env.now()))
            }
            None => None,
        };
        Ok::<_, AppError>((failed_before, person.zip(credential)))
    })?;
    let locked = failed_before.as_ref().and_then(|failures| failures.locked_until);
    if let Some(until) = locked.filter(|until| env.now() < *until) {
        let retry_after = (until.unix_seconds() - env.now().unix_seconds()).max(1);
        return Err(AppError::Locked { retry_after });
    }
    let phc = found.as_ref().map(|(_, credential)| credential.phc.as_str());
    if !password::verify(input.password, phc)? {
        return Err(failed(db, env, &account, input.address, locked.is_some())?);
    }
    let Some((person, _)) = found else { return Err(AppError::BadCredentials) };
    if failed_before.is_some() {
        db.upkeep(|tx| failures::clear(tx, &account, input.address))?;
    }
    start(db, env, &person, input)
}

fn failed(db: &Db, env: &Env, account: &str, address: &str, was_locked: bool) -> AppResult<AppError> {
    let until = env.now().plus_seconds(LOCK_SECONDS);
    let count = || {
        db.upkeep(|tx| {
            if was_locked {
                // The lock is over: counting starts afresh.
                failures::clear(tx, account, address)?;
            }
            failures::count(tx, account, address, env.now(), MAX_FAILURES, until)
        })
    };
    let failures = match count() {
        // Two first failures at once: the other one entered the row.
        Err(DbError::Duplicate(_)) => count()?,
        result => result?,
    };
    if failures >= MAX_FAILURES {
        tracing::warn!(%address, failures, "sign-in locked");
        return Ok(AppError::Locked { retry_after: LOCK_SECONDS });
    }
    Ok(AppError::BadCredentials)
}

fn start(db: &Db, env: &Env, person: &Person, input: &SignIn<'_>) -> AppResult<Resolved> {
    let session = Session {
        id: env.new_id(),
        person_id: person.id,
        address: input.address.to_owned(),
        created_at: env.now(),
        expires_at: env.now().plus_seconds(SESSION_SECONDS),
        revoked_at: None,
        version: Version::FIRST,
    };
    let author = Author {
        actor: Some(person.id),
        on_behalf_of: None,
        session: Some(session.id),
        request_id: input.request_id.to_owned(),
    };
    db.write(Stamp { env, author: &author }, |tx| {
        let recorded = sessions::insert(tx, &session, Act::new("session.start"))?;
        Ok(recorded.returning(resolved(tx, env, session.clone(), person.clone())?))
    })
}
