//! The system's clock and randomness: the one place where they are taken.

use std::time::SystemTime;

use dukao_domain::{
    env::{Env, EnvSource},
    time::Timestamp,
};
use rand::Rng as _;

/// Makes environments from the system.
#[derive(Debug)]
pub(crate) struct SystemEnv;

impl EnvSource for SystemEnv {
    fn env(&self) -> Env {
        #[expect(clippy::disallowed_methods, reason = "Env is made here")]
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let mut seed = [0_u8; 32];
        #[expect(clippy::disallowed_methods, reason = "Env is made here")]
        rand::rng().fill_bytes(&mut seed);
        Env::new(Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX)), seed)
    }
}
