//! Nodes.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{Due, Node, NodeContent, NodeId, NodePlanId, NodeState},
    organisation::Year,
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    row::{Column as _, all},
    schema::{indicators as i, nodes as t},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity, many},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct Row {
    id: Uid,
    plan_id: Uid,
    indicator_id: Uid,
    number: i16,
    state: String,
    title: String,
    deliverable: Option<String>,
    due_on: chrono::NaiveDate,
    planned: Option<i64>,
    weight: Option<i64>,
    due_at: At,
    yellow_at: At,
    grace_on: Option<chrono::NaiveDate>,
    remark: Option<String>,
    standing: String,
    reported_at: Option<At>,
    actual: Option<i64>,
    shortfall: Option<String>,
    checked_at: Option<At>,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&Node> for Row {
    fn from(node: &Node) -> Self {
        Self {
            id: node.id.into(),
            plan_id: node.plan_id.into(),
            indicator_id: node.indicator_id.into(),
            number: node.number,
            state: node.state.code().to_owned(),
            title: node.content.title.clone(),
            deliverable: node.content.deliverable.clone(),
            due_on: node.content.due_on,
            planned: Option::put(&node.content.planned),
            weight: Option::put(&node.content.weight),
            due_at: node.due.due_at.into(),
            yellow_at: node.due.yellow_from.into(),
            grace_on: node.grace_on,
            remark: node.remark.clone(),
            standing: node.standing.code().to_owned(),
            reported_at: node.reported_at.map(Into::into),
            actual: Option::put(&node.actual),
            shortfall: node.shortfall.map(|shortfall| shortfall.code().to_owned()),
            checked_at: node.checked_at.map(Into::into),
            version: node.version.into(),
            created_at: node.created_at.into(),
            updated_at: node.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for Node {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            indicator_id: row.indicator_id.into(),
            number: row.number,
            state: row.state.parse().map_err(|code| DbError::corrupt("node state", code))?,
            content: NodeContent {
                title: row.title,
                deliverable: row.deliverable,
                due_on: row.due_on,
                planned: row.planned.take()?,
                weight: row.weight.take()?,
            },
            due: Due { due_at: row.due_at.into(), yellow_from: row.yellow_at.into() },
            grace_on: row.grace_on,
            remark: row.remark,
            standing: row.standing.parse().map_err(|code| DbError::corrupt("standing", code))?,
            reported_at: row.reported_at.map(Into::into),
            actual: row.actual.take()?,
            shortfall: row
                .shortfall
                .map(|code| code.parse().map_err(|code| DbError::corrupt("shortfall", code)))
                .transpose()?,
            checked_at: row.checked_at.map(Into::into),
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

entity!(Node, Row, t);
many!(Node, Row, t);

/// Writes each pair's second over its first.
pub fn update_many<'t>(
    tx: &mut WriteTx<'t>,
    changes: &[(Node, Node)],
    act: &Act,
) -> DbResult<Option<Recorded<'t>>> {
    tx.update_many(changes, act)
}

/// Takes one out of a plan that is drafted.
pub fn delete<'t>(tx: &mut WriteTx<'t>, node: &Node, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(node, act)
}

/// Those of a plan, in order.
pub fn of_plan(tx: &mut ReadTx<'_>, plan: NodePlanId) -> DbResult<Vec<Node>> {
    all(t::table.filter(t::plan_id.eq(Uid::from(plan))).order((t::number, t::id)).load::<Row>(tx.conn)?)
}

/// One, by its id.
pub fn find(tx: &mut ReadTx<'_>, id: NodeId) -> DbResult<Option<Node>> {
    let row = t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// These nodes, in no order.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[NodeId]) -> DbResult<Vec<Node>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}

/// Those of these indicators that count.
pub fn open_of(tx: &mut ReadTx<'_>, indicators: &[IndicatorId]) -> DbResult<Vec<Node>> {
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let nodes = t::table.filter(t::indicator_id.among(ids)).filter(t::state.eq(NodeState::Open.code()));
    all(nodes.load::<Row>(tx.conn)?)
}

/// Those of a year that count, or will once their plan is approved.
pub fn counting_in(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<Node>> {
    let counting = [NodeState::Draft, NodeState::Open].map(NodeState::code);
    let nodes = t::table.inner_join(i::table).filter(i::year.eq(year.number()));
    let nodes = nodes.filter(t::state.among(counting)).select(t::all_columns);
    all(nodes.load::<Row>(tx.conn)?)
}
