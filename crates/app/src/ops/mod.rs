//! Health and housekeeping.

pub mod ready;
pub mod tidy;
