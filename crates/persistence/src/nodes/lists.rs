//! Lists of nodes and reports, and nodes counted by light.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_types::{Nullable, Text},
};
use dukao_domain::{
    nodes::{Light, Node, NodeReport, NodeState, ReportState, Standing},
    session::PersonId,
    time::Timestamp,
};

use super::{reports::Row as ReportRowOf, steps::Row};
use crate::{
    error::{DbError, DbResult},
    indicators::{self, LedgerQuery, LedgerRow, filtered},
    page::{Counted, Order, Page, PageRequest, Sort, TOTAL_CAP},
    row::all,
    schema::{indicators as t, node_reports as v, nodes as n},
    sql_types::{At, Uid},
    tx::ReadTx,
};

/// What the list of nodes is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct NodeQuery {
    /// Of which indicators.
    pub indicators: LedgerQuery,
    /// Of what this person carries.
    pub carried_by: Option<PersonId>,
    /// In this light.
    pub light: Option<Light>,
    /// Planned for this day or later.
    pub due_from: Option<NaiveDate>,
    /// Planned for this day or earlier.
    pub due_to: Option<NaiveDate>,
    /// When lights are looked at.
    pub now: Timestamp,
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

/// A node in time: what was handed in complete came no later than it was due.
macro_rules! timely {
    () => {
        n::reported_at.assume_not_null().le(n::due_at)
    };
}

macro_rules! green {
    () => {
        n::standing
            .eq(Standing::Completed.code())
            .or(n::standing.eq(Standing::Submitted.code()).and(timely!()))
    };
}

/// Narrows to one light; the same as [`Node::light`].
macro_rules! in_light {
    ($select:expr, $light:expr, $now:expr) => {{
        use diesel::dsl::not;
        let now = At::from($now);
        let rejected = n::standing.eq(Standing::Rejected.code());
        match $light {
            Light::Green => $select.filter(green!()),
            Light::Red => $select.filter(not(green!())).filter(n::due_at.lt(now)),
            Light::Yellow => $select
                .filter(not(green!()))
                .filter(n::due_at.ge(now))
                .filter(rejected.or(n::yellow_at.le(now))),
            Light::Grey => $select
                .filter(not(green!()))
                .filter(n::due_at.ge(now))
                .filter(n::yellow_at.gt(now))
                .filter(not(rejected)),
        }
    }};
}

macro_rules! selected {
    ($from:expr, $query:expr) => {{
        let query: &NodeQuery = $query;
        let mut select = filtered!($from, &query.indicators);
        select = select.filter(n::state.eq(NodeState::Open.code()));
        if let Some(person) = query.carried_by {
            select = select.filter(t::person_id.eq(Some(Uid::from(person))));
        }
        if let Some(day) = query.due_from {
            select = select.filter(n::due_on.ge(day));
        }
        if let Some(day) = query.due_to {
            select = select.filter(n::due_on.le(day));
        }
        if let Some(light) = query.light {
            select = in_light!(select, light, query.now);
        }
        select
    }};
}

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

/// What the board counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardBy {
    /// Lead unit.
    Unit,
    /// Section.
    Section,
    /// Kind of source.
    Source,
    /// Supervision group in the indicator's year.
    Group,
    /// Leader in charge in the indicator's year.
    Leader,
    /// Month of the planned day.
    Month,
}

/// Nodes in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardRow {
    /// Of what: an id, a kind's code, or a month `2026-03`; `None` for what has none.
    pub key: Option<String>,
    /// Nodes not due yet.
    pub grey: i64,
    /// Nodes done, or handed in in time.
    pub green: i64,
    /// Nodes due soon, or refused.
    pub yellow: i64,
    /// Nodes late.
    pub red: i64,
}

/// Which light a node is in at `now`, as text; the same as [`Node::light`].
fn light_at(now: Timestamp) -> String {
    let now = now.micros();
    format!(
        "case when nodes.standing = 'completed' \
         or (nodes.standing = 'submitted' and nodes.reported_at <= nodes.due_at) then 'green' \
         when nodes.due_at < {now} then 'red' \
         when nodes.standing = 'rejected' or nodes.yellow_at <= {now} then 'yellow' else 'grey' end"
    )
}

macro_rules! counted {
    ($tx:expr, $query:expr, $key:expr, $key_type:ty, $told:expr) => {{
        let light = || sql::<Text>(&light_at($query.now));
        let key = || sql::<Nullable<$key_type>>($key);
        let counts = n::table.inner_join(t::table).group_by((key(), light()));
        let counts = counts.select((key(), light(), count_star()));
        let told = $told;
        let rows = selected!(counts, $query).load::<(Option<_>, String, i64)>($tx.conn)?;
        rows.into_iter().map(|(key, light, count)| (key.map(&told), light, count)).collect::<Vec<_>>()
    }};
}

/// The nodes that count, in numbers, by whatever `by` names, in its order.
pub fn board(tx: &mut ReadTx<'_>, query: &NodeQuery, by: BoardBy) -> DbResult<Vec<BoardRow>> {
    let of_roster = |column: &str| {
        format!(
            "(select entry.{column} from roster_entries entry \
             where entry.year = indicators.year and entry.unit_id = indicators.lead_unit_id)"
        )
    };
    let id = |id: Uid| id.0.to_string();
    let text = |text: String| text;
    let rows = match by {
        BoardBy::Unit => counted!(tx, query, "indicators.lead_unit_id", crate::sql_types::Id, id),
        BoardBy::Section => counted!(tx, query, "indicators.section_id", crate::sql_types::Id, id),
        BoardBy::Group => {
            counted!(tx, query, &of_roster("supervision_group_id"), crate::sql_types::Id, id)
        }
        BoardBy::Leader => counted!(tx, query, &of_roster("leader_id"), crate::sql_types::Id, id),
        BoardBy::Month => counted!(tx, query, "substr(cast(nodes.due_on as text), 1, 7)", Text, text),
        BoardBy::Source => {
            let kind = "(select document.kind from source_items item \
                        join source_documents document on document.id = item.document_id \
                        where item.id = indicators.source_item_id)";
            counted!(tx, query, kind, Text, text)
        }
    };
    let mut found = std::collections::BTreeMap::<Option<String>, BoardRow>::new();
    for (key, light, count) in rows {
        let row = found.entry(key.clone()).or_insert_with(|| BoardRow { key, ..BoardRow::default() });
        *match light.parse().map_err(|code| DbError::corrupt("light", code))? {
            Light::Grey => &mut row.grey,
            Light::Green => &mut row.green,
            Light::Yellow => &mut row.yellow,
            Light::Red => &mut row.red,
        } = count;
    }
    Ok(found.into_values().collect())
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

/// How many reports there are.
pub fn count_reports(tx: &mut ReadTx<'_>, query: &ReportQuery) -> DbResult<i64> {
    let count = reported!(from_reports!(), query).select(count_star());
    Ok(count.first(tx.conn)?)
}
