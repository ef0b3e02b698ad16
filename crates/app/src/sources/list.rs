//! The source documents.

use dukao_domain::policy::{Permission, perm::SourceRead};
use dukao_persistence::{
    page::{Page, PageRequest, Sort},
    sources::documents::{self, DocumentField, DocumentQuery, DocumentRow},
};

use crate::{AppResult, Cx};

/// One page of source documents; of their indicators those are counted that the caller may see.
pub fn list(
    cx: &Cx<'_, SourceRead>,
    query: &DocumentQuery,
    sort: &[Sort<DocumentField>],
    page: PageRequest,
) -> AppResult<Page<DocumentRow>> {
    let readable = cx.actor.scope(Permission::IndicatorRead);
    Ok(cx.db.read(|tx| documents::list(tx, query, &readable, sort, page))?)
}
