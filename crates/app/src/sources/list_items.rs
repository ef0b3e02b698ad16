//! The items of a source document.

use dukao_domain::{
    policy::{Permission, perm::SourceRead},
    sources::SourceDocumentId,
};
use dukao_persistence::{
    page::{Page, PageRequest},
    sources::items::{self, ItemRow},
};

use crate::{AppError, AppResult, Cx};

/// One page of a document's items, by number; of their indicators those are counted that the caller may see.
pub fn list_items(
    cx: &Cx<'_, SourceRead>,
    document: SourceDocumentId,
    page: PageRequest,
) -> AppResult<Page<ItemRow>> {
    let readable = cx.actor.scope(Permission::IndicatorRead);
    cx.db.read(|tx| items::list(tx, document, &readable, page)?.ok_or(AppError::NotFound))
}
