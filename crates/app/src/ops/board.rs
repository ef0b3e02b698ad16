//! How far the running job has come. In memory: while a job writes, SQLite has no writer left to note it with.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use dukao_domain::ops::JobId;
use parking_lot::Mutex;

use crate::{AppError, AppResult};

/// What this process's worker is at.
#[derive(Debug, Default)]
pub struct Board(Mutex<Option<(JobId, Arc<Progress>)>>);

impl Board {
    /// How far a job has come; `None` unless this process runs it now.
    pub fn progress(&self, job: JobId) -> Option<Arc<Progress>> {
        self.0
            .lock()
            .as_ref()
            .filter(|(running, _)| *running == job)
            .map(|(_, progress)| Arc::clone(progress))
    }

    pub(super) fn begin(&self, job: JobId) -> Arc<Progress> {
        let progress = Arc::default();
        *self.0.lock() = Some((job, Arc::clone(&progress)));
        progress
    }

    pub(super) fn end(&self) {
        *self.0.lock() = None;
    }
}

/// A running job's way.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// Rows that are done.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Rows in all; 0 until they are counted.
    pub fn total(&self) -> u64 {
        self.total.load(Ordering::Relaxed)
    }

    /// Asks the job to break off at its next step.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether it is asked to.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    /// Notes a step.
    pub(super) fn set(&self, done: u64, total: u64) {
        self.total.store(total, Ordering::Relaxed);
        self.done.store(done, Ordering::Relaxed);
    }

    /// [`AppError::Interrupted`] once it is asked to break off.
    pub(super) fn unless_cancelled(&self) -> AppResult<()> {
        if self.is_cancelled() { Err(AppError::Interrupted) } else { Ok(()) }
    }
}
