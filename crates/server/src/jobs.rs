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

/// How often the clerk looks for waiting jobs.
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// The background thread that does jobs.
pub(crate) struct Clerk {
    stopping: Arc<AtomicBool>,
    thread: thread::JoinHandle<()>,
}

impl Clerk {
    pub(crate) fn start(state: Data<AppState>) -> Self {
        let stopping = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stopping);
        let thread = thread::spawn(move || {
            while !asked.load(Ordering::Relaxed) {
                match state.run_next_job(&|_| ()) {
                    Ok(true) => {}
                    Ok(false) => thread::park_timeout(LOOK_EVERY),
                    Err(error) => {
                        // The job stays, or is told as broken off by the next round.
                        tracing::error!(%error, "jobs cannot be done");
                        thread::park_timeout(LOOK_EVERY);
                    }
                }
            }
        });
        Self { stopping, thread }
    }

    /// Finishes the job that runs and takes no other: those that wait are done after the next start.
    pub(crate) fn stop(self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
        if self.thread.join().is_err() {
            tracing::error!("the thread of jobs panicked");
        }
    }
}
