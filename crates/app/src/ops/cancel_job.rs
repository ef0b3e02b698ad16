//! Take one's own job back.

use dukao_domain::{
    ops::{Job, JobId, JobState},
    policy::perm::JobCancel,
};
use dukao_persistence::{DbError, ops::jobs};

use super::{board::Board, show_job::show_job};
use crate::{AppError, AppResult, Cx};

/// A job moves on twice at most while somebody cancels it.
const ATTEMPTS: usize = 3;

/// Cancels it: one that waits is over at once, one that runs breaks off and nothing of it stays. One that ended first is
/// a conflict; which came first the database says. Cancelling twice changes nothing more.
pub fn cancel_job(cx: &Cx<'_, JobCancel>, board: &Board, id: JobId) -> AppResult<Job> {
    let own = show_job(cx, id)?;
    if own.state.ended_at().is_none()
        && let Some(progress) = board.progress(id)
    {
        // First: on SQLite the job holds the writer until it breaks off.
        progress.cancel();
    }
    let attempt = || {
        cx.db.upkeep(|tx| {
            let job = jobs::find(tx, id)?.ok_or(AppError::NotFound)?;
            if matches!(job.state, JobState::Cancelled { .. }) {
                return Ok(job);
            }
            let cancelled = job.clone().cancelled(cx.env.now()).map_err(AppError::Conflict)?;
            jobs::move_on(tx, &job, &cancelled)?;
            Ok(cancelled)
        })
    };
    let mut outcome = attempt();
    for _ in 1..ATTEMPTS {
        if !matches!(outcome, Err(AppError::Db(DbError::Stale))) {
            break;
        }
        outcome = attempt();
    }
    outcome
}
