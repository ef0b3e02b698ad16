//! Evidence files, and what the store holds of them.

pub mod files;
pub mod objects;
