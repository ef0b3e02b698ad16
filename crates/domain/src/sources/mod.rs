//! Task sources (任务来源): documents and their numbered items.

mod kind;

use serde_json::{Map, Value, json};
use uuid::Uuid;

pub use self::kind::SourceKind;
use crate::{
    audit::event::{ObjectKind, Version, Viewed, fields},
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

impl Viewed for SourceDocument {
    const KIND: ObjectKind = ObjectKind::SourceDocument;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "year": self.year, "kind": self.kind, "title": self.title, "url": self.url,
            "note": self.note, "version": self.version, "created_at": self.created_at,
        }))
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

impl Viewed for SourceItem {
    const KIND: ObjectKind = ObjectKind::SourceItem;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "document_id": self.document_id, "number": self.number, "title": self.title,
            "version": self.version, "created_at": self.created_at,
        }))
    }
}
