//! The node plans that the caller may see.

use std::collections::BTreeMap;

use dukao_domain::policy::perm::PlanRead;
use dukao_persistence::{
    nodes::{self, PlanField, PlanQuery, PlanRow},
    organisation::years,
    page::{Page, PageRequest, Sort},
};

use super::plan_detail::{allowed_actions, planning_over};
use crate::{AllowedAction, AppResult, Cx};

/// A plan in a list.
#[derive(Debug, Clone)]
pub struct ListedPlan {
    /// The plan with its indicator.
    pub row: PlanRow,
    /// Whether it should have been handed in and is not.
    pub overdue: bool,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// One page of them. The query's scope is replaced by what the caller may see.
pub fn list(
    cx: &Cx<'_, PlanRead>,
    query: PlanQuery,
    sort: &[Sort<PlanField>],
    page: PageRequest,
) -> AppResult<Page<ListedPlan>> {
    let query = visible(cx, query);
    cx.db.read(|tx| {
        let rows = nodes::list(tx, &query, sort, page)?;
        let phases: BTreeMap<_, _> =
            years::all(tx)?.into_iter().map(|year| (year.year, year.phase)).collect();
        Ok(rows.map(|row| {
            let indicator = &row.row.indicator;
            let over = phases.get(&indicator.year).copied().and_then(planning_over);
            ListedPlan {
                overdue: row.plan.is_overdue(cx.env.now()),
                allowed: allowed_actions(&cx.actor, indicator, &row.plan, over),
                row,
            }
        }))
    })
}

/// What `query` finds of what the caller may see, now.
pub(super) fn visible(cx: &Cx<'_, PlanRead>, query: PlanQuery) -> PlanQuery {
    PlanQuery { indicators: cx.reached(query.indicators), ..query }
}
