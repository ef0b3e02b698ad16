//! The platform's own bookkeeping.

pub mod attendance;
pub mod bell;
pub mod counters;
pub mod health;
pub mod idempotency;
pub mod jobs;
