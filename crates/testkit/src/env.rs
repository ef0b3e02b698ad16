//! A clock that stands still and ids that repeat.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use dukao_domain::{
    env::{Env, EnvSource},
    time::Timestamp,
};

/// The instant at which tests begin: Monday 2026-03-02, 09:30 in the city (+08:00).
pub const START: Timestamp = Timestamp::from_micros(1_772_415_000_000_000);

/// Time moves only when the test says so; each request draws from the next seed, so that ids differ within a test
/// and repeat from run to run.
#[derive(Debug)]
pub struct FixedEnv {
    now: AtomicI64,
    requests: AtomicU64,
}

impl FixedEnv {
    /// At [`START`].
    pub const fn new() -> Self {
        Self::at(START)
    }

    /// At an instant of choice.
    pub const fn at(now: Timestamp) -> Self {
        Self { now: AtomicI64::new(now.micros()), requests: AtomicU64::new(0) }
    }

    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.now.load(Ordering::SeqCst))
    }

    /// Sets the clock, backwards too.
    pub fn set(&self, now: Timestamp) {
        self.now.store(now.micros(), Ordering::SeqCst);
    }

    /// Moves the clock by `seconds`.
    pub fn advance(&self, seconds: i64) {
        self.set(self.now().plus_seconds(seconds));
    }
}

impl Default for FixedEnv {
    fn default() -> Self {
        Self::new()
    }
}

impl EnvSource for FixedEnv {
    fn env(&self) -> Env {
        let request = self.requests.fetch_add(1, Ordering::SeqCst);
        let mut seed = [0; 32];
        for (to, from) in seed.iter_mut().zip(request.to_be_bytes()) {
            *to = from;
        }
        Env::new(self.now(), seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_differ_and_runs_repeat() {
        let ids = || {
            let source = FixedEnv::new();
            [source.env().new_id::<()>(), source.env().new_id::<()>()]
        };
        let [first, second] = ids();
        assert_ne!(first, second);
        assert_eq!(ids(), [first, second]);
    }

    #[test]
    fn the_clock_moves_when_told() {
        let source = FixedEnv::new();
        let request = source.env();
        source.advance(90);
        assert_eq!(request.now().to_string(), "2026-03-02T01:30:00.000000Z");
        assert_eq!(source.env().now().to_string(), "2026-03-02T01:31:30.000000Z");
    }
}
