//! The source documents.

use dukao_domain::policy::perm::SourceRead;
use dukao_persistence::{
    page::{Page, PageRequest, Sort},
    sources::documents::{self, DocumentField, DocumentQuery, DocumentRow},
};

use crate::{AppResult, Cx};

/// One page of source documents with their counts.
pub fn list(
    cx: &Cx<'_, SourceRead>,
    query: &DocumentQuery,
    sort: &[Sort<DocumentField>],
    page: PageRequest,
) -> AppResult<Page<DocumentRow>> {
    Ok(cx.db.read(|tx| documents::list(tx, query, sort, page))?)
}
