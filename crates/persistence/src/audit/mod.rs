//! The audit log in storage: events, the sealed Merkle log over them, signed checkpoints, and their verification.

pub mod checkpoints;
pub mod events;
pub mod log;
pub mod names;
pub mod objects;
