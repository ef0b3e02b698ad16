use super::SourceDocumentId;
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    time::Timestamp,
};

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

impl SourceItem {
    /// An item just entered, version 1.
    pub fn entered(env: &Env, document_id: SourceDocumentId, number: i16, title: String) -> Self {
        let (id, version, created_at) = (env.new_id(), Version::FIRST, env.now());
        Self { id, document_id, number, title, version, created_at }
    }

    /// The next version, with another number or wording.
    #[must_use]
    pub fn changed(self, number: i16, title: String) -> Self {
        Self { number, title, version: self.version.next(), ..self }
    }
}

viewed! {
    SourceItem: SourceItem, 1;
    |item| {
        "id": item.id, "document_id": item.document_id, "number": item.number, "title": item.title,
        "version": item.version, "created_at": item.created_at,
    }
}
