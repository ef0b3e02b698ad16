//! What waits for review.

use dukao_domain::{
    decimal::Quantity,
    policy::perm::ReviewRead,
    reviews::{LowTarget, ReviewStep},
    time::Timestamp,
};
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    organisation::years,
    page::{Page, PageRequest, Sort},
};

use super::{
    low_target,
    stepping::{self, review_actions},
};
use crate::{AllowedAction, AppResult, Cx};

/// One indicator that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The ledger's row.
    pub row: LedgerRow,
    /// The how-manieth time it was handed in.
    pub round: i16,
    /// Since when it waits at this level; `None` for what no step brought there.
    pub since: Option<Timestamp>,
    /// What the supervision group would have the target be, this round.
    pub suggested_target: Option<Quantity>,
    /// Why it looks too low.
    pub grounds: Vec<LowTarget>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// One page of what waits for any decision that the caller may see. The query's scope is replaced by that.
pub fn queue(
    cx: &Cx<'_, ReviewRead>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> AppResult<Page<Waiting>> {
    let query = cx.reached(query);
    cx.db.read(|tx| {
        let rows = indicators::list(tx, &query, sort, page)?;
        let shown: Vec<_> = rows.items.iter().map(|row| &row.indicator).collect();
        let ids: Vec<_> = shown.iter().map(|indicator| indicator.id).collect();
        let mut steps = stepping::steps_of(tx, &ids)?;
        let mut grounds = low_target::of(tx, &shown)?;
        let closed = years::all_closed(tx)?;
        Ok(rows.map(|row| {
            let id = row.indicator.id;
            let steps = steps.remove(&id).unwrap_or_default();
            let last = steps.last();
            let round = last.map_or(0, |step| step.round);
            let this_round = steps.iter().filter(|step| step.round == round);
            Waiting {
                round,
                since: last.map(|step: &ReviewStep| step.created_at),
                suggested_target: this_round.rev().find_map(|step| step.decision.suggested_target()),
                grounds: grounds.remove(&id).unwrap_or_default(),
                allowed: review_actions(&cx.actor, &row.indicator, &steps, &closed),
                row,
            }
        }))
    })
}
