//! The source documents.

use dukao_domain::policy::{Permission, perm::SourceRead};
use dukao_persistence::{
    organisation::years,
    page::{Page, PageRequest, Sort},
    sources::documents::{self, DocumentField, DocumentQuery},
};

use super::detail::{SourceDetail, actions};
use crate::{AppResult, Cx};

/// One page of source documents; of their indicators those are counted that the caller may see.
pub fn list(
    cx: &Cx<'_, SourceRead>,
    query: &DocumentQuery,
    sort: &[Sort<DocumentField>],
    page: PageRequest,
) -> AppResult<Page<SourceDetail>> {
    let readable = cx.actor.scope(Permission::IndicatorRead);
    cx.db.read(|tx| {
        let closed = years::all_closed(tx)?;
        let page = documents::list(tx, query, &readable, sort, page)?;
        Ok(page.map(|row| SourceDetail { allowed: actions(&cx.actor, row.document.year, &closed), row }))
    })
}
