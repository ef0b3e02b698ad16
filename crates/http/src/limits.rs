//! How many requests are taken from whom.

use std::{num::NonZeroU32, sync::Arc, time::Duration};

use dukao_domain::session::{ApiClient, PersonId, SessionId};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use moka::sync::Cache;

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
    /// One for each program and quota: a quota that changes begins afresh.
    clients: Cache<(PersonId, NonZeroU32), Arc<DefaultDirectRateLimiter>>,
}

/// After a minute a quota is whole again, and what it was can be forgotten.
const CLIENT_IDLE: Duration = Duration::from_mins(2);

impl Limits {
    pub(crate) fn new(config: &LimitConfig) -> Self {
        let quota = |rate: NonZeroU32| Quota::per_second(rate).allow_burst(rate.saturating_mul(TEN));
        Self {
            sign_in: RateLimiter::keyed(quota(config.sign_in_per_second)),
            session: RateLimiter::keyed(quota(config.session_per_second)),
            anonymous: RateLimiter::keyed(quota(config.anonymous_per_second)),
            clients: Cache::builder().max_capacity(10_000).time_to_idle(CLIENT_IDLE).build(),
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

    /// Takes one request out of a program's quota.
    pub(crate) fn client(&self, client: &ApiClient) -> Result<(), Problem> {
        let quota = u32::try_from(client.requests_per_minute).ok().and_then(NonZeroU32::new);
        let quota = quota.unwrap_or(NonZeroU32::MIN);
        let limiter = self
            .clients
            .get_with((client.person_id, quota), || Arc::new(RateLimiter::direct(Quota::per_minute(quota))));
        let until = limiter.check().err();
        until.map_or(Ok(()), |until| Err(refused(until.wait_time_from(limiter.clock().now()))))
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
    let until = limiter.check_key(key).err();
    until.map_or(Ok(()), |until| Err(refused(until.wait_time_from(limiter.clock().now()))))
}

fn refused(wait: Duration) -> Problem {
    Problem::new(Code::RateLimited).with("retry_after", wait.as_secs().saturating_add(1))
}
