//! Argon2id (RFC 9106), a few at a time: each takes 19 MiB and a core.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use dukao_domain::env::Env;
use parking_lot::{Condvar, Mutex};

use crate::{AppError, AppResult};

/// OWASP's second recommendation: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
/// How many hashes are computed at once.
const AT_ONCE: usize = 2;

static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

fn in_turn<T>(work: impl FnOnce() -> T) -> T {
    struct Place;
    impl Drop for Place {
        fn drop(&mut self) {
            *RUNNING.lock() -= 1;
            FREED.notify_one();
        }
    }
    let mut running = RUNNING.lock();
    FREED.wait_while(&mut running, |running| *running >= AT_ONCE);
    *running += 1;
    drop(running);
    let _place = Place;
    work()
}

fn argon2() -> AppResult<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(AppError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The PHC string to store for a password.
pub fn hash(env: &Env, password: &str) -> AppResult<String> {
    let mut salt = [0_u8; 16];
    env.fill(&mut salt);
    let argon2 = argon2()?;
    in_turn(|| {
        let hash = argon2.hash_password_with_salt(password.as_bytes(), &salt).map_err(AppError::internal)?;
        Ok(hash.to_string())
    })
}

/// Whether `password` is the one behind `phc`. Without a `phc` (no such account) it takes as long and is `false`, so
/// that time does not tell which accounts exist.
pub fn verify(password: &str, phc: Option<&str>) -> AppResult<bool> {
    // Of no account: the hash of a random password nobody kept.
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$NeSAzZTBbVQJDhzrfpQWZ9pZP1QDtSvhVfLl1TXRGGI";
    let parsed = PasswordHash::new(phc.unwrap_or(NOBODY)).map_err(AppError::internal)?;
    let argon2 = argon2()?;
    let fits = in_turn(|| argon2.verify_password(password.as_bytes(), &parsed).is_ok());
    Ok(fits && phc.is_some())
}
