//! Where time, ids and randomness come from. One [`Env`] is made per request; its `now` never moves.

use std::cell::RefCell;

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

use crate::{id::Id, time::Timestamp};

/// The width of `rand_a`.
const COUNTER_BITS: u32 = 12;

/// Makes the [`Env`] of each request: the system's in production, a fixed one in tests.
pub trait EnvSource: Send + Sync {
    /// A fresh environment whose `now` is the instant of the call.
    fn env(&self) -> Env;
}

/// One request's view of the outside: a fixed instant and a stream of randomness.
#[derive(Debug)]
pub struct Env {
    now: Timestamp,
    random: RefCell<Random>,
}

#[derive(Debug)]
struct Random {
    rng: ChaCha20Rng,
    minted: u64,
}

impl Env {
    /// `seed` must be unpredictable in production: ids and salts are drawn from it.
    pub fn new(now: Timestamp, seed: [u8; 32]) -> Self {
        Self { now, random: RefCell::new(Random { rng: ChaCha20Rng::from_seed(seed), minted: 0 }) }
    }

    /// The server's instant for everything this request does (deadlines are judged by it, R15).
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// A new `UUIDv7` (RFC 9562, 5.7). Ids minted by one `Env` ascend, so that rows of one import keep the file's
    /// order: `rand_a` counts them, and after 4,096 the count carries into the millisecond (6.2, method 1).
    pub fn new_id<K>(&self) -> Id<K> {
        let mut random = self.random.borrow_mut();
        let mut bytes = [0_u8; 10];
        random.rng.fill_bytes(&mut bytes);
        let (carried, count) = (random.minted >> COUNTER_BITS, random.minted & ((1 << COUNTER_BITS) - 1));
        random.minted = random.minted.wrapping_add(1);
        let [.., high, low] = count.to_be_bytes();
        let [slot_high, slot_low, ..] = &mut bytes;
        (*slot_high, *slot_low) = (high, low);
        let millis = self.now.unix_millis().saturating_add(carried);
        Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }

    /// Fills `bytes` with randomness fit for salts and tokens.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.random.borrow_mut().rng.fill_bytes(bytes);
    }

    /// A random `UUIDv4`, for identities that must carry no time (anonymous ballots, request ids).
    pub fn random_uuid(&self) -> Uuid {
        let mut bytes = [0_u8; 16];
        self.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_env_ascend_and_repeat_with_the_seed() {
        let now = Timestamp::from_micros(1_767_225_600_000_000);
        let mint = || {
            let env = Env::new(now, [7; 32]);
            (0..10_000).map(|_| env.new_id::<()>()).collect::<Vec<_>>()
        };
        let ids = mint();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(ids, mint());
        assert_eq!(ids[0].uuid().get_version_num(), 7);
    }
}
