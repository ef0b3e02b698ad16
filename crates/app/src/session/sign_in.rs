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
///
/// Every attempt counts as a failure before its password is looked at, and a success clears the count: of guesses that
/// come all at once, no more are looked at than of guesses that come one by one.
pub fn sign_in(db: &Db, env: &Env, input: &SignIn<'_>) -> AppResult<Resolved> {
    let account = input.account.trim().to_lowercase();
    let attempts = counted(db, env, &account, input.address)?;
    let found = db.read(|tx| {
        let person = people::by_account(tx, &account)?.filter(|person| person.active);
        let credential = match &person {
            Some(person) if person.client => None,
            Some(person) => {
                credentials::of_person(tx, person.id)?.filter(|credential| !credential.expired_at(env.now()))
            }
            None => None,
        };
        Ok::<_, AppError>(person.zip(credential))
    })?;
    let phc = found.as_ref().map(|(_, credential)| credential.phc.as_str());
    let fits = password::verify(input.password, phc)?;
    let Some((person, _)) = found.filter(|_| fits) else {
        if attempts < MAX_FAILURES {
            return Err(AppError::BadCredentials);
        }
        tracing::warn!(address = input.address, "sign-in locked");
        return Err(AppError::Locked { retry_after: LOCK_SECONDS });
    };
    db.upkeep(|tx| failures::clear(tx, &account, input.address))?;
    start(db, env, &person, input)
}

/// Counts an attempt; how many there are with it. Beyond the last one that is allowed, [`AppError::Locked`].
fn counted(db: &Db, env: &Env, account: &str, address: &str) -> AppResult<i64> {
    let until = env.now().plus_seconds(LOCK_SECONDS);
    let count = || {
        db.upkeep(|tx| {
            let locked = failures::find(tx, account, address)?.and_then(|failures| failures.locked_until);
            match locked {
                Some(until) if env.now() < until => {
                    let retry_after = (until.unix_seconds() - env.now().unix_seconds()).max(1);
                    return Err(AppError::Locked { retry_after });
                }
                // The lock is over: counting starts afresh.
                Some(_) => failures::clear(tx, account, address)?,
                None => {}
            }
            let attempts = failures::count(tx, account, address, env.now(), MAX_FAILURES, until)?;
            if attempts > MAX_FAILURES {
                // Another attempt took the last place since the look above.
                return Err(AppError::Locked { retry_after: LOCK_SECONDS });
            }
            Ok(attempts)
        })
    };
    match count() {
        // Two first attempts at once: the other one entered the row.
        Err(AppError::Db(DbError::Duplicate(_))) => count(),
        result => result,
    }
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
