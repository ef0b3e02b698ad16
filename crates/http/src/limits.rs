//! How many requests are taken from whom.

use std::num::NonZeroU32;

use dukao_domain::session::SessionId;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};

use crate::problem::{Code, Problem};

/// Requests a second, with bursts of ten seconds' worth.
#[derive(Debug, Clone, Copy)]
pub struct LimitConfig {
    /// Sign-ins from one address. An office of hundreds shares an address at half past eight.
    pub sign_in_per_second: NonZeroU32,
    /// Requests of one session.
    pub session_per_second: NonZeroU32,
    /// Requests without a session from one address.
    pub anonymous_per_second: NonZeroU32,
}

impl Default for LimitConfig {
    fn default() -> Self {
        let rate = |n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        Self { sign_in_per_second: rate(10), session_per_second: rate(50), anonymous_per_second: rate(50) }
    }
}

pub(crate) struct Limits {
    sign_in: DefaultKeyedRateLimiter<String>,
    session: DefaultKeyedRateLimiter<SessionId>,
    anonymous: DefaultKeyedRateLimiter<String>,
}

impl Limits {
    pub(crate) fn new(config: &LimitConfig) -> Self {
        let quota = |rate: NonZeroU32| Quota::per_second(rate).allow_burst(rate.saturating_mul(TEN));
        Self {
            sign_in: RateLimiter::keyed(quota(config.sign_in_per_second)),
            session: RateLimiter::keyed(quota(config.session_per_second)),
            anonymous: RateLimiter::keyed(quota(config.anonymous_per_second)),
        }
    }

    pub(crate) fn sign_in(&self, address: &str) -> Result<(), Problem> {
        check(&self.sign_in, &address.to_owned())
    }

    pub(crate) fn session(&self, session: SessionId) -> Result<(), Problem> {
        check(&self.session, &session)
    }

    pub(crate) fn anonymous(&self, address: &str) -> Result<(), Problem> {
        check(&self.anonymous, &address.to_owned())
    }

    /// Forgets keys that have long been quiet.
    pub(crate) fn tidy(&self) {
        self.sign_in.retain_recent();
        self.session.retain_recent();
        self.anonymous.retain_recent();
    }
}

const TEN: NonZeroU32 = match NonZeroU32::new(10) {
    Some(ten) => ten,
    None => NonZeroU32::MIN,
};

fn check<K: std::hash::Hash + Eq + Clone>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Problem> {
    limiter.check_key(key).map_err(|until| {
        let wait = until.wait_time_from(limiter.clock().now()).as_secs().saturating_add(1);
        Problem::new(Code::RateLimited).with("retry_after", wait)
    })
}
