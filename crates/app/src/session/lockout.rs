//! How often an account may fail from one address.

use dukao_domain::{env::Env, time::Timestamp};
use dukao_persistence::{Db, DbError, ReadTx, session::failures};

use crate::{AppError, AppResult};

/// Failures after which a pair of account and address is locked.
const MAX_FAILURES: i64 = 5;
/// For how long, in seconds. Other addresses are not locked out with it.
const LOCK_SECONDS: i64 = 15 * 60;

/// A pair of account and address that may try.
#[derive(Debug)]
pub(super) struct Lockout {
    account: String,
    address: String,
    failed_before: bool,
    was_locked: bool,
}

impl Lockout {
    /// [`AppError::Locked`] while the pair is locked.
    pub(super) fn pass(tx: &mut ReadTx<'_>, env: &Env, account: &str, address: &str) -> AppResult<Self> {
        let before = failures::find(tx, account, address)?;
        let locked_until = before.as_ref().and_then(|failures| failures.locked_until);
        locked(env.now(), locked_until)?;
        Ok(Self {
            account: account.to_owned(),
            address: address.to_owned(),
            failed_before: before.is_some(),
            was_locked: locked_until.is_some(),
        })
    }

    /// Looks again: of guesses that wait for their turn at once, none counts after the one that locks the pair.
    pub(super) fn again(&self, db: &Db, env: &Env) -> AppResult<()> {
        db.read(|tx| Self::pass(tx, env, &self.account, &self.address)).map(|_| ())
    }

    /// Counts a failure; what to answer: `otherwise`, or that the pair is locked now.
    pub(super) fn failed(&self, db: &Db, env: &Env, otherwise: AppError) -> AppResult<AppError> {
        let (account, address) = (self.account.as_str(), self.address.as_str());
        let until = env.now().plus_seconds(LOCK_SECONDS);
        let count = || {
            db.upkeep(|tx| {
                if self.was_locked {
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
        Ok(otherwise)
    }

    /// Forgets the failures after a success.
    pub(super) fn succeeded(&self, db: &Db) -> AppResult<()> {
        if self.failed_before {
            db.upkeep(|tx| failures::clear(tx, &self.account, &self.address))?;
        }
        Ok(())
    }
}

fn locked(now: Timestamp, until: Option<Timestamp>) -> AppResult<()> {
    match until.filter(|until| now < *until) {
        Some(until) => {
            Err(AppError::Locked { retry_after: (until.unix_seconds() - now.unix_seconds()).max(1) })
        }
        None => Ok(()),
    }
}
