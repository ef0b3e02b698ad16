//! The items of a source document.

use dukao_domain::{policy::perm::SourceRead, sources::SourceDocumentId};
use dukao_persistence::{
    page::{Page, PageRequest},
    sources::items::{self, ItemRow},
};

use crate::{AppError, AppResult, Cx};

/// One page of a document's items, by number.
pub fn list_items(
    cx: &Cx<'_, SourceRead>,
    document: SourceDocumentId,
    page: PageRequest,
) -> AppResult<Page<ItemRow>> {
    cx.db.read(|tx| items::list(tx, document, page)?.ok_or(AppError::NotFound))
}
