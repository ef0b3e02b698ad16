//! What waits in node plans.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::nodes::{NodePlan, NodePlanId, PlanState};

use super::plans::Row;
use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    indicators::{self, LedgerQuery, LedgerRow, filtered},
    page::{Counted, Order, Page, PageRequest, Sort, TOTAL_CAP},
    row::all,
    schema::{indicators as t, node_plans as p, nodes as n},
    sql_types::{At, Uid},
    tx::ReadTx,
};

/// What the list of plans is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct PlanQuery {
    /// Of which indicators.
    pub indicators: LedgerQuery,
    /// In this state.
    pub state: Option<PlanState>,
    /// Not handed in, though due.
    pub overdue: bool,
}

/// How the list of plans can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanField {
    /// When it is to be handed in.
    DueAt,
    /// Last change.
    UpdatedAt,
    /// The indicator's code.
    Code,
}

/// A plan with its indicator.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// The plan.
    pub plan: NodePlan,
    /// Its indicator, as the ledger has it.
    pub row: LedgerRow,
    /// How many nodes it has.
    pub nodes: i64,
}

macro_rules! selected {
    ($from:expr, $query:expr) => {{
        let query: &PlanQuery = $query;
        let mut select = filtered!($from, &query.indicators);
        if let Some(state) = query.state {
            select = select.filter(p::state.eq(state.code()));
        }
        if query.overdue {
            let now = At::from(query.indicators.now);
            let late = p::state.eq(PlanState::Drafting.code()).and(p::due_at.lt(now));
            select = select.filter(late);
        }
        select
    }};
}

/// One page of plans; ties are broken by id.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &PlanQuery,
    sort: &[Sort<PlanField>],
    page: PageRequest,
) -> DbResult<Page<PlanRow>> {
    let total = Counted(selected!(p::table.inner_join(t::table), query).select(p::id).limit(TOTAL_CAP + 1));
    let total = total.get_result::<i64>(tx.conn)?;
    let mut order = Order::new();
    for Sort { field, descending } in sort {
        match (field, descending) {
            (PlanField::DueAt, false) => order.by(p::due_at.asc()),
            (PlanField::DueAt, true) => order.by(p::due_at.desc()),
            (PlanField::UpdatedAt, false) => order.by(p::updated_at.asc()),
            (PlanField::UpdatedAt, true) => order.by(p::updated_at.desc()),
            (PlanField::Code, false) => order.by(t::code.asc()),
            (PlanField::Code, true) => order.by(t::code.desc()),
        }
    }
    order.by(p::id.asc());
    let rows = selected!(p::table.inner_join(t::table), query).order(order).select(p::all_columns);
    let rows = rows.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    let plans: Vec<NodePlan> = all(rows)?;
    let ids: Vec<_> = plans.iter().map(|plan| plan.indicator_id).collect();
    let found = indicators::find_rows(tx, &ids)?.into_iter();
    let mut found: HashMap<_, _> = found.map(|row| (row.indicator.id, row)).collect();
    let ids: Vec<_> = plans.iter().map(|plan| plan.id).collect();
    let nodes = counts_of(tx, &ids)?;
    let rows = plans.into_iter().map(|plan| {
        let row = found.remove(&plan.indicator_id);
        let row = row.ok_or_else(|| DbError::corrupt("node plan", "of no indicator"))?;
        Ok(PlanRow { nodes: nodes.get(&plan.id).copied().unwrap_or_default(), row, plan })
    });
    Ok(Page::new(rows.collect::<DbResult<_>>()?, total))
}

/// How many nodes each of these plans has.
fn counts_of(tx: &mut ReadTx<'_>, plans: &[NodePlanId]) -> DbResult<HashMap<NodePlanId, i64>> {
    let ids = plans.iter().map(|id| Uid::from(*id));
    let counts = n::table.filter(n::plan_id.among(ids)).group_by(n::plan_id);
    let counts = counts.select((n::plan_id, count_star())).load::<(Uid, i64)>(tx.conn)?;
    Ok(counts.into_iter().map(|(id, count)| (id.into(), count)).collect())
}

/// How many plans stand in each state; states without any are left out.
pub fn counts(tx: &mut ReadTx<'_>, query: &PlanQuery) -> DbResult<Vec<(PlanState, i64)>> {
    let counts = p::table.inner_join(t::table).group_by(p::state).select((p::state, count_star()));
    let rows = selected!(counts, query).load::<(String, i64)>(tx.conn)?;
    let states = rows.into_iter().map(|(state, count)| {
        Ok((state.parse().map_err(|code| DbError::corrupt("plan state", code))?, count))
    });
    states.collect()
}
