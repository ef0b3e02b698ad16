//! Forget what has served its time.

use dukao_domain::env::Env;
use dukao_persistence::{
    Db, DbError,
    ops::{idempotency, jobs},
    session::{failures, totp},
};

use crate::{
    AppResult,
    evidence::{EvidenceSite, sweep::sweep},
};

/// How long an answer stays under its `Idempotency-Key`: longer than any client repeats a request.
const KEEP_ANSWERS: i64 = 7 * 24 * 60 * 60;
/// How long failed sign-ins count.
const KEEP_FAILURES: i64 = 24 * 60 * 60;
/// How long the code of a time step is known as used: longer than it could be taken.
const KEEP_CODES: i64 = 60 * 60;
/// How long a job that has ended can be looked up: longer than anybody asks what became of it.
const KEEP_JOBS: i64 = 90 * 24 * 60 * 60;

/// Forgets old answers, old failed sign-ins, old codes of second factors and old jobs, and sweeps evidence that nobody
/// attached; how many rows.
pub fn tidy(db: &Db, env: &Env, evidence: &EvidenceSite) -> AppResult<usize> {
    let before = |seconds: i64| env.now().plus_seconds(-seconds);
    let forgotten = db.upkeep(|tx| {
        let answers = idempotency::forget_before(tx, before(KEEP_ANSWERS))?;
        let failures = failures::forget_before(tx, before(KEEP_FAILURES))?;
        let codes = totp::forget_before(tx, before(KEEP_CODES))?;
        let jobs = jobs::forget_before(tx, before(KEEP_JOBS))?;
        Ok::<_, DbError>(answers + failures + codes + jobs)
    })?;
    Ok(forgotten + sweep(db, env, evidence)?)
}
