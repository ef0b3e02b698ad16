//! Source documents and items.

pub mod list;
pub mod list_items;
