//! The three-level review.

pub mod agenda;
pub mod low_target;
pub mod meetings;
pub mod steps;
