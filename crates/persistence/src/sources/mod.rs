//! Source documents and their items.

pub mod documents;
pub mod items;
