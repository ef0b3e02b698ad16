use chrono::NaiveDate;

use super::SourceKind;
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    organisation::Year,
    time::Timestamp,
};

/// Id of a [`SourceDocument`].
pub type SourceDocumentId = Id<SourceDocument>;

/// A report, a plenary decision or an instruction that orders tasks (R1).
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
    /// Its number (文号), such as 中府〔2026〕1号.
    pub reference: Option<String>,
    /// The day that it bears.
    pub issued_on: Option<NaiveDate>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

/// What is said of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentContent {
    /// Which of the seven kinds.
    pub kind: SourceKind,
    /// Title.
    pub title: String,
    /// Where it was published.
    pub url: Option<String>,
    /// What should be known of it.
    pub note: Option<String>,
    /// Its number.
    pub reference: Option<String>,
    /// The day that it bears.
    pub issued_on: Option<NaiveDate>,
}

impl SourceDocument {
    /// A document just entered, version 1.
    pub fn entered(env: &Env, year: Year, content: DocumentContent) -> Self {
        let DocumentContent { kind, title, url, note, reference, issued_on } = content;
        let (id, version, created_at) = (env.new_id(), Version::FIRST, env.now());
        Self { id, year, kind, title, url, note, reference, issued_on, version, created_at }
    }

    /// What is said of it.
    pub fn content(&self) -> DocumentContent {
        let Self { kind, title, url, note, reference, issued_on, .. } = self.clone();
        DocumentContent { kind, title, url, note, reference, issued_on }
    }

    /// The next version, of which something else is said; its year stays.
    #[must_use]
    pub fn changed(self, content: DocumentContent) -> Self {
        let DocumentContent { kind, title, url, note, reference, issued_on } = content;
        Self { kind, title, url, note, reference, issued_on, version: self.version.next(), ..self }
    }
}

viewed! {
    SourceDocument: SourceDocument, 2, added: [(2, "reference"), (2, "issued_on")];
    |document| {
        "id": document.id, "year": document.year, "kind": document.kind, "title": document.title, "url": document.url,
        "note": document.note, "reference": document.reference, "issued_on": document.issued_on,
        "version": document.version, "created_at": document.created_at,
    }
}
