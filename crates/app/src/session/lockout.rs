//! How often an account may fail from one address.

use dukao_domain::env::Env;
use dukao_persistence::{Db, DbError, session::failures};

use crate::{AppError, AppResult};

/// Failures after which a pair of account and address is locked.
const MAX_FAILURES: i64 = 5;
/// For how long, in seconds. Other addresses are not locked out with it.
const LOCK_SECONDS: i64 = 15 * 60;

/// One attempt to prove who one is. It counts as a failure before anything of it is looked at, and a success clears the
/// count: of guesses that come all at once, no more are looked at than of guesses that come one by one.
#[derive(Debug)]
pub(super) struct Attempt {
    account: String,
    address: String,
    counted: i64,
}

impl Attempt {
    /// Counts it; [`AppError::Locked`] beyond the last one that is allowed.
    pub(super) fn count(db: &Db, env: &Env, account: &str, address: &str) -> AppResult<Self> {
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
                let counted = failures::count(tx, account, address, env.now(), MAX_FAILURES, until)?;
                if counted > MAX_FAILURES {
                    // Another attempt took the last place since the look above.
                    return Err(AppError::Locked { retry_after: LOCK_SECONDS });
                }
                Ok(Self { account: account.to_owned(), address: address.to_owned(), counted })
            })
        };
        match count() {
            // Two first attempts at once: the other one entered the row.
            Err(AppError::Db(DbError::Duplicate(_))) => count(),
            result => result,
        }
    }

    /// What to answer to a failure: `otherwise`, or that the pair is locked now.
    pub(super) fn failed(self, otherwise: AppError) -> AppError {
        if self.counted < MAX_FAILURES {
            return otherwise;
        }
        tracing::warn!(address = self.address, "sign-in locked");
        AppError::Locked { retry_after: LOCK_SECONDS }
    }

    /// Neither failed nor succeeded: what was shown is right and more is needed. It counts no more, but those before it
    /// do.
    pub(super) fn withdrawn(self, db: &Db) -> AppResult<()> {
        Ok(db.upkeep(|tx| failures::take_back(tx, &self.account, &self.address))?)
    }

    /// Forgets the failures after a success.
    pub(super) fn succeeded(self, db: &Db) -> AppResult<()> {
        Ok(db.upkeep(|tx| failures::clear(tx, &self.account, &self.address))?)
    }
}
