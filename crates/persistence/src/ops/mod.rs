//! The platform's own bookkeeping.

pub mod counters;
pub mod health;
pub mod idempotency;
