//! Source documents and their items.

pub mod coverage;
pub mod documents;
pub mod items;
