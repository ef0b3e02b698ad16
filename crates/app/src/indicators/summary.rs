//! The ledger in numbers.

use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::indicators::{self, LedgerQuery, Summary};

use crate::{AppResult, Cx};

/// The counts of what the query finds among what the caller may see: the query's scope is replaced by that.
pub fn summary(cx: &Cx<'_, IndicatorRead>, query: LedgerQuery) -> AppResult<Summary> {
    let query = cx.reached(query);
    Ok(cx.db.read(|tx| indicators::summary(tx, &query))?)
}
