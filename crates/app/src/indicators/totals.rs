//! What a filtered ledger adds up to.

use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::indicators::{self, LedgerQuery, LedgerTotals};

use crate::{AppResult, Cx};

/// The numbers of what the query finds among what the caller may see: the query's scope is replaced by that.
pub fn totals(cx: &Cx<'_, IndicatorRead>, query: LedgerQuery) -> AppResult<LedgerTotals> {
    let query = cx.reached(query);
    Ok(cx.db.read(|tx| indicators::totals_of(tx, &query))?)
}
