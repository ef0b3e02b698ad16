//! Task sources (任务来源): documents and their numbered items.

mod kind;

pub use self::kind::SourceKind;
use crate::{
    audit::event::{Version, viewed},
    id::Id,
    organisation::Year,
    time::Timestamp,
};

/// Id of a [`SourceDocument`].
pub type SourceDocumentId = Id<SourceDocument>;

/// A report or plenary decision that orders tasks (R1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDocument {
    /// Id.
    pub id: SourceDocumentId,
    /// The year it sets tasks for.
    pub year: Year,
    /// Which of the seven kinds.
    pub kind: SourceKind,
    /// Title; unique in its year.
    pub title: String,
    /// Where it was published.
    pub url: Option<String>,
    /// What should be known of it, such as 最终十件,仅有名称.
    pub note: Option<String>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

viewed! {
    SourceDocument: SourceDocument, 1;
    |document| {
        "id": document.id, "year": document.year, "kind": document.kind, "title": document.title, "url": document.url,
        "note": document.note, "version": document.version, "created_at": document.created_at,
    }
}

/// Id of a [`SourceItem`].
pub type SourceItemId = Id<SourceItem>;

/// One numbered task in a document; may be split over many units (R2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceItem {
    /// Id.
    pub id: SourceItemId,
    /// The document.
    pub document_id: SourceDocumentId,
    /// Its number there, from 1; unique in the document.
    pub number: i16,
    /// What it orders, as the document words it.
    pub title: String,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

viewed! {
    SourceItem: SourceItem, 1;
    |item| {
        "id": item.id, "document_id": item.document_id, "number": item.number, "title": item.title,
        "version": item.version, "created_at": item.created_at,
    }
}
