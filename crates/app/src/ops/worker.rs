//! Do what was asked for, one job after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dukao_domain::{
    env::EnvSource,
    ops::{Job, JobKind, JobState},
    policy::{Denial, Permit},
};
use dukao_persistence::{
    Audited, Db, DbError, DbResult, WriteTx,
    ops::{attendance, jobs},
};
use serde::{Serialize, de::DeserializeOwned};

use super::board::{Board, Progress};
use crate::{AppError, AppResult, Cx, indicators::import, reviews::resolve, session};

/// Jobs looked at in one round.
const ROUND: i64 = 100;

/// Runs jobs; one for each process.
pub struct Worker<'a> {
    /// Storage.
    pub db: &'a Db,
    /// Clock and ids.
    pub envs: &'a dyn EnvSource,
    /// Where it shows how far it has come.
    pub board: &'a Board,
    /// Words a refusal for the job's owner: the problem that the request with this id would have been answered with.
    pub problem: &'a dyn Fn(AppError, &str) -> String,
    /// Told of every step.
    pub watch: &'a dyn Fn(&Progress),
}

impl Worker<'_> {
    /// Runs the job that has waited longest; whether there was one. Jobs that died with their process are told as failed
    /// first: their transaction went with it, and whether to try again is for their owner to say.
    pub fn run_next(&self) -> AppResult<bool> {
        for job in self.db.read(|tx| jobs::open(tx, ROUND))? {
            if job.state != JobState::Queued {
                self.give_up(&job)?;
            } else if self.run(&job)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn give_up(&self, job: &Job) -> AppResult<()> {
        let Some(failed) = self.failed(job, AppError::Interrupted) else { return Ok(()) };
        let ended = self.db.upkeep(|tx| {
            if attendance::is_abandoned(tx, job.id)? {
                tracing::warn!(job = %job.id, "a job was broken off");
                jobs::move_on(tx, job, &failed)?;
            }
            Ok(())
        });
        unless_stale(ended).map(|_| ())
    }

    /// Whether it was still waiting.
    fn run(&self, queued: &Job) -> AppResult<bool> {
        let _attendance = self.db.attend(queued.id)?;
        let Some(job) = queued.clone().started(self.envs.env().now()) else { return Ok(false) };
        if !unless_stale(self.db.upkeep(|tx| jobs::move_on(tx, queued, &job)))? {
            return Ok(false);
        }
        let progress = self.board.begin(job.id);
        let run = Run { worker: self, job: &job, progress: &progress };
        let outcome = catch_unwind(AssertUnwindSafe(|| match job.request.kind {
            JobKind::IndicatorImport => import::run(&run),
            JobKind::MeetingResolution => resolve::run(&run),
        }));
        let outcome = outcome.unwrap_or_else(|_| Err(AppError::internal("the job panicked")));
        let ended = outcome.or_else(|error| self.end(&job, error, &progress));
        self.board.end();
        ended.map(|()| true)
    }

    /// Writes why the job came to nothing, unless its end is written already.
    fn end(&self, job: &Job, error: AppError, progress: &Progress) -> AppResult<()> {
        let now = self.envs.env().now();
        let cancelled = progress.is_cancelled().then(|| job.clone().cancelled(now).ok()).flatten();
        let Some(ended) = cancelled.or_else(|| self.failed(job, error)) else { return Ok(()) };
        unless_stale(self.db.upkeep(|tx| jobs::move_on(tx, job, &ended))).map(|_| ())
    }

    fn failed(&self, job: &Job, error: AppError) -> Option<Job> {
        let problem = (self.problem)(error, &job.request.request_id);
        job.clone().failed(self.envs.env().now(), problem)
    }
}

/// Whether it moved on; `false` when it had elsewhere.
fn unless_stale(moved: DbResult<()>) -> AppResult<bool> {
    match moved {
        Ok(()) => Ok(true),
        Err(DbError::Stale) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

impl std::fmt::Debug for Worker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").finish_non_exhaustive()
    }
}

/// One job being done.
pub(crate) struct Run<'a> {
    worker: &'a Worker<'a>,
    job: &'a Job,
    progress: &'a Progress,
}

impl Run<'_> {
    /// The particulars.
    pub(crate) fn task<T: DeserializeOwned>(&self) -> AppResult<T> {
        serde_json::from_str(&self.job.request.task).map_err(AppError::internal)
    }

    /// What was uploaded.
    pub(crate) fn input(&self) -> AppResult<Vec<u8>> {
        Ok(self.worker.db.read(|tx| jobs::input(tx, self.job.id))?)
    }

    /// The request as if its sender sent it now: what they may do counts at the time of the run.
    pub(crate) fn cx<P: Permit>(&self) -> AppResult<Cx<'_, P>> {
        let (env, request) = (self.worker.envs.env(), &self.job.request);
        let standing = self.worker.db.read(|tx| session::resolve::standing(tx, &env, request))?;
        let (actor, zone) = standing.ok_or(AppError::Forbidden(Denial::NotGranted))?;
        Cx::new(self.worker.db, env, actor, request.session, zone, &request.request_id)
    }

    /// Notes that `done` of `total` rows are written; refuses to go on when the job is cancelled.
    pub(crate) fn step(&self, done: u64, total: u64) -> AppResult<()> {
        self.progress.set(done, total);
        (self.worker.watch)(self.progress);
        self.progress.unless_cancelled()
    }

    /// Runs `work` in one transaction and finishes the job in it: either both stand, or neither. Where `work` finds
    /// nothing to write, the job is finished apart.
    pub(crate) fn write<P: Permit, T: Serialize>(
        &self,
        cx: &Cx<'_, P>,
        work: impl for<'t> Fn(&mut WriteTx<'t>) -> AppResult<Audited<'t, T>>,
    ) -> AppResult<()> {
        let attempt = || {
            self.progress.unless_cancelled()?;
            let unwritten = cx.db.write(cx.stamp(), |tx| {
                let audited = work(tx)?;
                let done = self.done(audited.value())?;
                if audited.is_kept() {
                    jobs::finish(tx, self.job, &done)?;
                    return Ok(audited.map(|_| None));
                }
                Ok::<_, AppError>(audited.map(|_| Some(done)))
            })?;
            if let Some(done) = unwritten {
                cx.db.upkeep(|tx| jobs::move_on(tx, self.job, &done))?;
            }
            Ok(())
        };
        // A competitor for the same row was faster, or the database gave this transaction up for another one.
        match attempt() {
            Err(AppError::Db(DbError::Duplicate(_) | DbError::Contended(_) | DbError::Stale)) => attempt(),
            result => result,
        }
    }

    fn done(&self, result: &impl Serialize) -> AppResult<Job> {
        let result = serde_json::to_string(result).map_err(AppError::internal)?;
        let done = self.job.clone().done(self.worker.envs.env().now(), result);
        done.ok_or_else(|| AppError::internal("the job does not run"))
    }
}
