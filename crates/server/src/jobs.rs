use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use actix_web::web::Data;
use dukao_http::AppState;

/// How often the clerk looks for jobs that another process took in; for those of its own it is woken.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// The background thread that does jobs.
pub(crate) struct Clerk {
    stopping: Arc<AtomicBool>,
    state: Data<AppState>,
    thread: thread::JoinHandle<()>,
}

impl Clerk {
    pub(crate) fn start(state: Data<AppState>) -> Self {
        let stopping = Arc::new(AtomicBool::new(false));
        let (asked, its) = (Arc::clone(&stopping), state.clone());
        let thread = thread::spawn(move || {
            while !asked.load(Ordering::SeqCst) {
                let done = its.run_next_job(&|_| ()).unwrap_or_else(|error| {
                    // The job stays, or is told as broken off by the next round.
                    tracing::error!(%error, "jobs cannot be done");
                    false
                });
                if !done {
                    its.await_job(LOOK_EVERY);
                }
            }
        });
        Self { stopping, state, thread }
    }

    /// Finishes the job that runs and takes no other: those that wait are done after the next start.
    pub(crate) fn stop(self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.state.ring_for_jobs();
        if self.thread.join().is_err() {
            tracing::error!("the thread of jobs panicked");
        }
    }
}
