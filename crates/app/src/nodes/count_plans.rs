//! How many node plans stand where.

use dukao_domain::{nodes::PlanState, policy::perm::PlanRead};
use dukao_persistence::nodes::{self, PlanQuery};

use super::list_plans::visible;
use crate::{AppResult, Cx};

/// Plans in numbers.
#[derive(Debug, Clone)]
pub struct PlanCounts {
    /// How many stand in each state; states without any are left out.
    pub by_state: Vec<(PlanState, i64)>,
    /// How many should have been handed in and are not.
    pub overdue: i64,
}

/// Of what the caller may see.
pub fn count(cx: &Cx<'_, PlanRead>, query: PlanQuery) -> AppResult<PlanCounts> {
    let all = visible(cx, query);
    let overdue = PlanQuery { overdue: true, ..all.clone() };
    cx.db.read(|tx| {
        let by_state = nodes::counts(tx, &all)?;
        let overdue = nodes::counts(tx, &overdue)?.into_iter().map(|(_, count)| count).sum();
        Ok(PlanCounts { by_state, overdue })
    })
}
