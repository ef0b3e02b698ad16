//! Tells this process's worker that a job waits. Jobs that other processes ask for are found by looking.

use std::time::Duration;

use parking_lot::{Condvar, Mutex};

/// Rung by whoever queues a job, heard by the one who does them; a ring that nobody waits for is kept.
#[derive(Debug, Default)]
pub struct Bell {
    rung: Mutex<bool>,
    heard: Condvar,
}

impl Bell {
    /// Wakes who waits, or who waits next.
    pub fn ring(&self) {
        *self.rung.lock() = true;
        self.heard.notify_one();
    }

    /// Waits for a ring, at most so long; whether there was one since the last wait.
    pub fn wait(&self, at_most: Duration) -> bool {
        let mut rung = self.rung.lock();
        let _timed_out = self.heard.wait_while_for(&mut rung, |rung| !*rung, at_most);
        std::mem::take(&mut *rung)
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, thread};

    use super::*;

    /// Longer than any test may take: a wait that ends was ended by a ring.
    const EVER: Duration = Duration::from_hours(1);

    #[test]
    fn a_ring_wakes_whoever_waits_and_is_kept_for_whoever_comes_late() {
        let bell = Arc::new(Bell::default());
        let waiter = thread::spawn({
            let bell = Arc::clone(&bell);
            move || bell.wait(EVER)
        });
        bell.ring();
        assert!(waiter.join().unwrap());
        assert!(!bell.wait(Duration::ZERO), "heard once");
        bell.ring();
        assert!(bell.wait(EVER));
    }
}
