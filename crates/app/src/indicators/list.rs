//! The ledger.

use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    organisation::years,
    page::{Page, PageRequest, Sort},
};

use super::detail::allowed_actions;
use crate::{
    AllowedAction, AppResult, Cx,
    nodes::overall::{self, OverallLight},
};

/// A row of the ledger as it is shown.
#[derive(Debug, Clone)]
pub struct ListedIndicator {
    /// The row.
    pub row: LedgerRow,
    /// How it stands; `None` unless it is issued.
    pub light: Option<OverallLight>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// One page of the ledger, with what the caller may do to each row. The query's scope and instant are replaced by what the
/// caller may see, and now.
pub fn list(
    cx: &Cx<'_, IndicatorRead>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> AppResult<Page<ListedIndicator>> {
    let query = cx.reached(query);
    cx.db.read(|tx| {
        let closed = years::all_closed(tx)?;
        let rows = indicators::list(tx, &query, sort, page)?;
        let indicators: Vec<_> = rows.items.iter().map(|row| &row.indicator).collect();
        let mut lights = overall::of_all(tx, &indicators, query.now)?;
        Ok(rows.map(|row| ListedIndicator {
            allowed: allowed_actions(&cx.actor, &row.indicator, &closed),
            light: lights.remove(&row.indicator.id),
            row,
        }))
    })
}
