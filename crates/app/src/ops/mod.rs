//! Health.

pub mod ready;
