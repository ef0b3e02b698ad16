use dukao_app::sources::ItemDetail;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, valid::Faults};
use dukao_domain::fault::FieldCode;

/// An item of a source document.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SourceItem)]
pub(super) struct ItemView {
    /// Id.
    id: Uuid,
    /// The document.
    source_id: Uuid,
    /// Its number there.
    number: i16,
    /// What it orders.
    title: String,
    /// Indicators that cite it.
    indicator_count: i64,
    /// Version.
    version: i64,
    /// What the caller may do: `source.edit` (change it; remove it where no indicator cites it).
    allowed_actions: Vec<ActionView>,
}

impl ItemView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<ItemDetail> for ItemView {
    fn from(detail: ItemDetail) -> Self {
        let item = detail.row.item;
        Self {
            id: item.id.uuid(),
            source_id: item.document_id.uuid(),
            number: item.number,
            title: item.title,
            indicator_count: detail.row.indicators,
            version: item.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
        }
    }
}

/// Items just entered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = EnteredItems)]
pub(super) struct EnteredItemsView {
    /// In the order of the request.
    items: Vec<ItemView>,
}

impl From<Vec<ItemDetail>> for EnteredItemsView {
    fn from(entered: Vec<ItemDetail>) -> Self {
        Self { items: entered.into_iter().map(Into::into).collect() }
    }
}

/// Parses an item's number in its document: from 1.
pub(super) fn number(faults: &mut Faults, pointer: &str, number: i16) -> Option<i16> {
    let code = || FieldCode::OutOfRange { min: "1".to_owned(), max: i16::MAX.to_string() };
    faults.take(pointer, if number > 0 { Ok(number) } else { Err(code()) })
}
