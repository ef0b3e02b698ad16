//! Write a node plan while it is drafted (R14).

use std::collections::HashMap;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Indicator,
    nodes::{Bounds, Node, NodeContent, NodeId, NodePlan},
    policy::perm::PlanEdit,
};
use dukao_persistence::{
    Audited, Recorded, WriteTx,
    nodes::{self, plans},
};

use super::{
    plan_detail::{PlanDetail, detail},
    planning::{self, SeenPlan},
    timing::Timing,
};
use crate::{AppError, AppResult, Cx};

/// A plan's nodes as they shall stand, in order.
#[derive(Debug, Clone)]
pub struct PlanTable {
    /// Which plan, as the caller saw it.
    pub seen: SeenPlan,
    /// Every node; one with an id goes on, one without is new, one that is left out goes.
    pub nodes: Vec<(Option<NodeId>, NodeContent)>,
}

/// Writes the whole table. One that changes nothing writes nothing.
pub fn save(cx: &Cx<'_, PlanEdit>, table: &PlanTable) -> AppResult<PlanDetail> {
    cx.change(|tx| {
        let (indicator, plan) = planning::one(cx, tx, table.seen)?;
        let contents = checked(table, &Bounds::of(&indicator))?;
        let standing = nodes::of_plan(tx, plan.id)?;
        let mut standing: HashMap<_, _> = standing.into_iter().map(|node| (node.id, node)).collect();
        let timing = Timing::of(tx, indicator.year, cx.zone)?;
        let (mut new, mut changed, mut faults) = (Vec::new(), Vec::new(), Vec::new());
        for (at, (number, (id, content))) in (1..).zip(contents).enumerate() {
            let due = timing.due_on(content.due_on);
            match id {
                None => new.push(Node::planned(&cx.env, &plan, number, content, due)),
                Some(id) => match standing.remove(&id) {
                    Some(before) => {
                        changed.extend(
                            before.changed(&cx.env, number, content, due).map(|after| (before, after)),
                        );
                    }
                    None => faults.push(FieldFault::new(format!("/nodes/{at}/id"), FieldCode::NotFound)),
                },
            }
        }
        AppError::unless_none(faults)?;
        if new.is_empty() && changed.is_empty() && standing.is_empty() {
            return Ok(Audited::nothing(detail(tx, &cx.actor, &indicator, cx.env.now())?));
        }
        for gone in standing.values() {
            let _gone = nodes::delete(tx, gone, cx.act())?;
        }
        let _changed = nodes::update_many(tx, &changed, &cx.act())?;
        let _new = nodes::insert_many(tx, &new, &cx.act())?;
        let recorded = touched(cx, tx, &plan)?;
        Ok(recorded.returning(seen_again(cx, tx, &indicator)?))
    })
}

fn touched<'t>(cx: &Cx<'_, PlanEdit>, tx: &mut WriteTx<'t>, plan: &NodePlan) -> AppResult<Recorded<'t>> {
    let after = plan.clone().edited(&cx.env).map_err(AppError::Conflict)?;
    Ok(plans::update(tx, plan, &after, cx.act())?)
}

fn seen_again(cx: &Cx<'_, PlanEdit>, tx: &mut WriteTx<'_>, indicator: &Indicator) -> AppResult<PlanDetail> {
    detail(tx, &cx.actor, indicator, cx.env.now())
}

/// The nodes, each in form and all inside the indicator's bounds; every fault at its place.
fn checked(table: &PlanTable, bounds: &Bounds) -> AppResult<Vec<(Option<NodeId>, NodeContent)>> {
    let (mut contents, mut ids, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (id, content)) in table.nodes.iter().enumerate() {
        match content.clone().checked(&format!("/nodes/{at}")) {
            Ok(content) => {
                ids.push(*id);
                contents.push(content);
            }
            Err(mut more) => faults.append(&mut more),
        }
    }
    // Of what is whole only: a node that is left out here would shift the places of those after it.
    if faults.is_empty() {
        faults = bounds.faults(&contents);
    }
    AppError::unless_none(faults)?;
    Ok(ids.into_iter().zip(contents).collect())
}
