//! The items of a source document.

use dukao_domain::{
    policy::{Permission, perm::SourceRead},
    sources::SourceDocumentId,
};
use dukao_persistence::{
    organisation::years,
    page::{Page, PageRequest},
    sources::{documents, items},
};

use super::detail::{ItemDetail, actions};
use crate::{AppError, AppResult, Cx};

/// One page of a document's items, by number; of their indicators those are counted that the caller may see.
pub fn list_items(
    cx: &Cx<'_, SourceRead>,
    document: SourceDocumentId,
    page: PageRequest,
) -> AppResult<Page<ItemDetail>> {
    let readable = cx.actor.scope(Permission::IndicatorRead);
    cx.db.read(|tx| {
        let year = documents::find(tx, document)?.ok_or(AppError::NotFound)?.year;
        let allowed = actions(&cx.actor, year, &years::all_closed(tx)?);
        let page = items::list(tx, document, &readable, page)?.ok_or(AppError::NotFound)?;
        Ok(page.map(|row| ItemDetail { row, allowed: allowed.clone() }))
    })
}
