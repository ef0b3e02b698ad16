//! Task sources (任务来源): documents and their numbered items.

mod document;
mod item;
mod kind;

pub use self::{
    document::{DocumentContent, SourceDocument, SourceDocumentId},
    item::{SourceItem, SourceItemId},
    kind::SourceKind,
};
