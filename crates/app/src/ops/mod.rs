//! Health, housekeeping, and work that is done later.

pub mod board;
pub mod cancel_job;
pub mod list_jobs;
pub(crate) mod queue;
pub mod ready;
pub mod show_job;
pub mod tidy;
pub mod worker;
