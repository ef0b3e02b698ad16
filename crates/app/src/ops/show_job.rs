//! One's own job.

use dukao_domain::{
    ops::{Job, JobId},
    policy::Permit,
};
use dukao_persistence::ops::jobs;

use crate::{AppError, AppResult, Cx};

/// The job; nobody sees another person's.
pub fn show_job(cx: &Cx<'_, impl Permit>, id: JobId) -> AppResult<Job> {
    let job = cx.db.read(|tx| jobs::find(tx, id))?;
    job.filter(|job| job.request.owner == cx.actor.person_id).ok_or(AppError::NotFound)
}
