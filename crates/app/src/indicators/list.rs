//! The ledger.

use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    organisation::years,
    page::{Page, PageRequest, Sort},
};

use super::detail::allowed_actions;
use crate::{AllowedAction, AppResult, Cx};

/// One page of the ledger, with what the caller may do to each row. The query's scope is replaced by what the caller may
/// see.
pub fn list(
    cx: &Cx<'_, IndicatorRead>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> AppResult<Page<(LedgerRow, Vec<AllowedAction>)>> {
    let query = LedgerQuery { scope: cx.scope(), ..query };
    cx.db.read(|tx| {
        let closed = years::all_closed(tx)?;
        let rows = indicators::list(tx, &query, sort, page)?;
        Ok(rows.map(|row| {
            let allowed = allowed_actions(&cx.actor, &row.indicator, &closed);
            (row, allowed)
        }))
    })
}
