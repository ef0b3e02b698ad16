//! Ask for something that is done later.

use dukao_domain::{
    audit::Digest,
    ops::{Job, JobId, JobKind, JobRequest},
    policy::Permit,
};
use dukao_persistence::{
    DbError, ReadTx,
    ops::{idempotency, jobs},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// What is to be done later.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order<'a, T> {
    /// By which code.
    pub(crate) kind: JobKind,
    /// With which particulars.
    pub(crate) task: &'a T,
    /// On what was uploaded.
    pub(crate) input: &'a [u8],
}

impl<P: Permit> Cx<'_, P> {
    /// Queues a job, unless its answer is kept under the key already, where `check` finds nothing against it. `R` is the
    /// answer that the operation keeps under its keys. What is checked now the run checks again.
    pub(crate) fn queue<R: From<JobId> + Serialize + DeserializeOwned>(
        &self,
        key: &IdempotencyKey,
        request: &[u8],
        order: &Order<'_, impl Serialize>,
        check: impl Fn(&mut ReadTx<'_>) -> AppResult<()>,
    ) -> AppResult<R> {
        let request_hash = Digest::of(request);
        let attempt = || {
            self.db.upkeep(|tx| {
                if let Some(kept) = self.find_kept(tx, key, request_hash)? {
                    return Ok(kept);
                }
                check(tx)?;
                let job = Job::queued(&self.env, self.job_request(order.kind, order.task)?);
                jobs::insert(tx, &job, order.input)?;
                let answer = R::from(job.id);
                idempotency::keep_apart(tx, &self.kept(key, request_hash, &answer)?)?;
                Ok(answer)
            })
        };
        // A competitor with the same key was faster: its job is visible now.
        let answer = match attempt() {
            Err(AppError::Db(DbError::Duplicate(_) | DbError::Contended(_))) => attempt(),
            result => result,
        }?;
        self.db.bell().ring();
        Ok(answer)
    }

    fn job_request(&self, kind: JobKind, task: &impl Serialize) -> AppResult<JobRequest> {
        Ok(JobRequest {
            kind,
            task: serde_json::to_string(task).map_err(AppError::internal)?,
            owner: self.actor.person_id,
            on_behalf_of: self.actor.on_behalf_of,
            session: self.session_id,
            request_id: self.request_id().to_owned(),
        })
    }
}
