//! The ledger.

use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    page::{Page, PageRequest, Sort},
};

use crate::{AppResult, Cx};

/// One page of the ledger. The query's scope is replaced by what the caller may see.
pub fn list(
    cx: &Cx<'_, IndicatorRead>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> AppResult<Page<LedgerRow>> {
    let query = LedgerQuery { scope: cx.scope(), ..query };
    Ok(cx.db.read(|tx| indicators::list(tx, &query, sort, page))?)
}
