//! Return a node plan to its unit, with remarks on its nodes.

use std::collections::BTreeMap;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    nodes::NodeId,
    policy::perm::PlanDecide,
};
use dukao_persistence::nodes::{self, plans};

use super::{
    plan_detail::{PlanDetail, detail},
    planning::{self, SeenPlan},
};
use crate::{AppError, AppResult, Cx};

/// A return.
#[derive(Debug, Clone)]
pub struct PlanReturned {
    /// Which plan, as the caller saw it.
    pub seen: SeenPlan,
    /// Why.
    pub reason: String,
    /// What is said of single nodes.
    pub remarks: BTreeMap<NodeId, String>,
}

/// It is its unit's again. Remarks stand in place of any before them.
pub fn send_back(cx: &Cx<'_, PlanDecide>, order: &PlanReturned) -> AppResult<PlanDetail> {
    cx.change(|tx| {
        let (indicator, before) = planning::one(cx, tx, order.seen)?;
        planning::own_plan(cx, &indicator, &before)?;
        let mut remarks = order.remarks.clone();
        let mut changed = Vec::new();
        for node in nodes::of_plan(tx, before.id)? {
            let remark = remarks.remove(&node.id);
            changed.extend(node.remarked(&cx.env, remark).map(|after| (node, after)));
        }
        let strangers =
            remarks.keys().map(|id| FieldFault::new(format!("/remarks/{id}"), FieldCode::NotFound));
        AppError::unless_none(strangers.collect())?;
        let act = cx.act().because(Some(order.reason.clone()));
        let _remarks = nodes::update_many(tx, &changed, &act)?;
        let after = before.clone().sent_back(&cx.env, &cx.actor, order.reason.clone());
        let after = after.map_err(AppError::Conflict)?;
        let recorded = plans::update(tx, &before, &after, act)?;
        Ok(recorded.returning(detail(tx, &cx.actor, &indicator, cx.env.now())?))
    })
}
