//! Work that is asked for now and done later.

mod job;

pub use job::{Job, JobId, JobKind, JobRequest, JobState};
