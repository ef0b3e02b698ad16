//! Lists of nodes and reports.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};
use dukao_domain::nodes::{Light, Node, NodeReport, NodeState, ReportState};

use super::{lights::in_light, reports::Row as ReportRowOf, steps::Row};
use crate::{
    error::{DbError, DbResult},
    indicators::{self, LedgerQuery, LedgerRow, filtered},
    page::{Counted, Order, Page, PageRequest, Sort, TOTAL_CAP},
    row::all,
    schema::{indicators as t, node_reports as v, nodes as n},
    tx::ReadTx,
};

/// What the list of nodes is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct NodeQuery {
    /// Of which indicators.
    pub indicators: LedgerQuery,
    /// Of which somebody inside the unit was reminded, and about which nothing waits to be verified or was accepted.
    pub reminded: bool,
    /// Without an actual value.
    pub unmeasured: bool,
    /// In this light.
    pub light: Option<Light>,
    /// Planned for this day or later.
    pub due_from: Option<NaiveDate>,
    /// Planned for this day or earlier.
    pub due_to: Option<NaiveDate>,
}

/// How the list of nodes can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeField {
    /// When it is due.
    DueAt,
    /// The indicator's code, and the node's place.
    Code,
    /// When it was last checked, those never checked first.
    CheckedAt,
}

/// A node with its indicator.
#[derive(Debug, Clone)]
pub struct NodeRow {
    /// The node.
    pub node: Node,
    /// Its indicator, as the ledger has it.
    pub row: LedgerRow,
}

/// Narrows to the nodes that count and that a [`NodeQuery`] asks for.
macro_rules! selected {
    ($from:expr, $query:expr) => {{
        let query: &NodeQuery = $query;
        let mut select = filtered!($from, &query.indicators);
        select = select.filter(n::state.eq(NodeState::Open.code()));
        if query.reminded {
            use dukao_domain::nodes::Standing;
            use $crate::{among::AmongMethods as _, schema::reminders as m};
            let waiting = [Standing::Pending, Standing::Rejected].map(Standing::code);
            let about = m::table.filter(m::node_id.eq(n::id));
            select = select.filter(n::standing.among(waiting)).filter(diesel::dsl::exists(about));
        }
        if query.unmeasured {
            select = select.filter(n::actual.is_null());
        }
        if let Some(day) = query.due_from {
            select = select.filter(n::due_on.ge(day));
        }
        if let Some(day) = query.due_to {
            select = select.filter(n::due_on.le(day));
        }
        if let Some(light) = query.light {
            select = in_light!(select, light, query.indicators.now);
        }
        select
    }};
}

pub(super) use selected;

/// One page of the nodes that count; ties are broken by id.
pub fn list_nodes(
    tx: &mut ReadTx<'_>,
    query: &NodeQuery,
    sort: &[Sort<NodeField>],
    page: PageRequest,
) -> DbResult<Page<NodeRow>> {
    let total = Counted(selected!(n::table.inner_join(t::table), query).select(n::id).limit(TOTAL_CAP + 1));
    let total = total.get_result::<i64>(tx.conn)?;
    let mut order = Order::new();
    for Sort { field, descending } in sort {
        match (field, descending) {
            (NodeField::DueAt, false) => order.by(n::due_at.asc()),
            (NodeField::DueAt, true) => order.by(n::due_at.desc()),
            (NodeField::Code, false) => {
                order.by(t::code.asc());
                order.by(n::number.asc());
            }
            (NodeField::Code, true) => {
                order.by(t::code.desc());
                order.by(n::number.desc());
            }
            // The databases disagree on where NULL sorts.
            (NodeField::CheckedAt, false) => {
                order.by(n::checked_at.is_not_null());
                order.by(n::checked_at.asc());
            }
            (NodeField::CheckedAt, true) => {
                order.by(n::checked_at.is_null());
                order.by(n::checked_at.desc());
            }
        }
    }
    order.by(n::id.asc());
    let rows = selected!(n::table.inner_join(t::table), query).order(order).select(n::all_columns);
    let rows = rows.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    let nodes: Vec<Node> = all(rows)?;
    let found = ledger(tx, nodes.iter().map(|node| node.indicator_id))?;
    let rows = nodes.into_iter().map(|node| {
        let row = found.get(&node.indicator_id).cloned();
        Ok(NodeRow { row: row.ok_or_else(|| DbError::corrupt("node", "of no indicator"))?, node })
    });
    let rows = rows.collect::<DbResult<Vec<_>>>()?;
    Ok(Page::new(rows, total))
}

type Rows = HashMap<dukao_domain::indicators::IndicatorId, LedgerRow>;

fn ledger(
    tx: &mut ReadTx<'_>,
    ids: impl Iterator<Item = dukao_domain::indicators::IndicatorId>,
) -> DbResult<Rows> {
    let ids: std::collections::BTreeSet<_> = ids.collect();
    let ids: Vec<_> = ids.into_iter().collect();
    Ok(indicators::find_rows(tx, &ids)?.into_iter().map(|row| (row.indicator.id, row)).collect())
}

/// What the list of reports is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct ReportQuery {
    /// Of which indicators.
    pub indicators: LedgerQuery,
    /// In this state; handed in, where none is asked for.
    pub state: Option<ReportState>,
}

/// A report with what it is about.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// The report.
    pub report: NodeReport,
    /// Its node.
    pub node: Node,
    /// Its indicator, as the ledger has it.
    pub row: LedgerRow,
}

macro_rules! reported {
    ($from:expr, $query:expr) => {{
        let query: &ReportQuery = $query;
        let select = filtered!($from, &query.indicators);
        match query.state {
            Some(state) => select.filter(v::state.eq(state.code())),
            None => select.filter(v::submitted_at.is_not_null()),
        }
    }};
}

macro_rules! from_reports {
    () => {
        v::table
            .inner_join(n::table.on(n::id.eq(v::node_id)))
            .inner_join(t::table.on(t::id.eq(v::indicator_id)))
    };
}

/// One page of reports; what waits longest comes first.
pub fn list_reports(
    tx: &mut ReadTx<'_>,
    query: &ReportQuery,
    page: PageRequest,
) -> DbResult<Page<ReportRow>> {
    let total = Counted(reported!(from_reports!(), query).select(v::id).limit(TOTAL_CAP + 1));
    let total = total.get_result::<i64>(tx.conn)?;
    let rows = reported!(from_reports!(), query).order((v::updated_at, v::id));
    let rows = rows.select((v::all_columns, n::all_columns)).limit(page.limit()).offset(page.offset());
    let rows = rows.load::<(ReportRowOf, Row)>(tx.conn)?;
    let mut items = Vec::with_capacity(rows.len());
    for (report, node) in rows {
        items.push((NodeReport::try_from(report)?, Node::try_from(node)?));
    }
    let found = ledger(tx, items.iter().map(|(_, node)| node.indicator_id))?;
    let rows = items.into_iter().map(|(report, node)| {
        let row = found.get(&node.indicator_id).cloned();
        let row = row.ok_or_else(|| DbError::corrupt("report", "of no indicator"))?;
        Ok(ReportRow { report, node, row })
    });
    Ok(Page::new(rows.collect::<DbResult<_>>()?, total))
}

/// How many reports stand in each state: those handed in, or those that are not yet. States without any are left out.
pub fn count_reports(
    tx: &mut ReadTx<'_>,
    query: &LedgerQuery,
    handed_in: bool,
) -> DbResult<Vec<(ReportState, i64)>> {
    let counts = from_reports!().group_by(v::state).select((v::state, count_star()));
    let counts = filtered!(counts, query);
    let counts = if handed_in {
        counts.filter(v::submitted_at.is_not_null())
    } else {
        counts.filter(v::submitted_at.is_null())
    };
    let states = counts.load::<(String, i64)>(tx.conn)?.into_iter().map(|(state, count)| {
        Ok((state.parse().map_err(|code| DbError::corrupt("report state", code))?, count))
    });
    states.collect()
}
