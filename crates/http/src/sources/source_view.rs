use dukao_app::sources::SourceDetail;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::action::ActionView;

/// A source document.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Source)]
pub(super) struct SourceView {
    /// Id.
    id: Uuid,
    /// The year it sets tasks for.
    year: i16,
    /// Kind of source.
    kind: String,
    /// Title.
    title: String,
    /// Where it was published.
    url: Option<String>,
    /// What should be known of it.
    note: Option<String>,
    /// Its number (文号).
    reference: Option<String>,
    /// The day that it bears.
    #[schema(format = Date)]
    issued_on: Option<String>,
    /// Items it has.
    item_count: i64,
    /// Indicators that cite one of them.
    indicator_count: i64,
    /// Version.
    version: i64,
    /// What the caller may do: `source.edit` (change and remove it, enter items).
    allowed_actions: Vec<ActionView>,
}

impl SourceView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<SourceDetail> for SourceView {
    fn from(detail: SourceDetail) -> Self {
        let document = detail.row.document;
        Self {
            id: document.id.uuid(),
            year: document.year.number(),
            kind: document.kind.code().to_owned(),
            title: document.title,
            url: document.url,
            note: document.note,
            reference: document.reference,
            issued_on: document.issued_on.map(|day| day.to_string()),
            item_count: detail.row.items,
            indicator_count: detail.row.indicators,
            version: document.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
        }
    }
}
