//! Source documents and items.

pub mod coverage;
mod detail;
pub mod edit_item;
pub mod edit_source;
pub mod enter_items;
pub mod enter_source;
pub mod export_coverage;
pub mod list;
pub mod list_items;
pub mod remove_item;
pub mod remove_source;
pub mod show;

pub use detail::{ItemDetail, SourceDetail};
