//! Forget what has served its time.

use dukao_domain::env::Env;
use dukao_persistence::{Db, ops::idempotency, session::failures};

use crate::AppResult;

/// How long an answer stays under its `Idempotency-Key`: longer than any client repeats a request.
const KEEP_ANSWERS: i64 = 7 * 24 * 60 * 60;
/// How long failed sign-ins count.
const KEEP_FAILURES: i64 = 24 * 60 * 60;

/// Forgets old answers and old failed sign-ins; how many rows.
pub fn tidy(db: &Db, env: &Env) -> AppResult<usize> {
    Ok(db.upkeep(|tx| {
        let answers = idempotency::forget_before(tx, env.now().plus_seconds(-KEEP_ANSWERS))?;
        Ok::<_, dukao_persistence::DbError>(
            answers + failures::forget_before(tx, env.now().plus_seconds(-KEEP_FAILURES))?,
        )
    })?)
}
