//! Approve a node plan: it is locked (R14).

use dukao_domain::policy::perm::PlanDecide;
use dukao_persistence::nodes::{self, plans};

use super::{
    plan_detail::{PlanDetail, detail},
    planning::{self, SeenPlan},
};
use crate::{AppError, AppResult, Cx};

/// From now on it changes by adjustment only, and its nodes count.
pub fn approve(cx: &Cx<'_, PlanDecide>, seen: SeenPlan) -> AppResult<PlanDetail> {
    cx.change(|tx| {
        let (indicator, before) = planning::one(cx, tx, seen)?;
        planning::own_plan(cx, &indicator, &before)?;
        let nodes = nodes::of_plan(tx, before.id)?.into_iter();
        let opened: Vec<_> = nodes.map(|node| (node.clone(), node.opened(&cx.env))).collect();
        let _opened = nodes::update_many(tx, &opened, &cx.act())?;
        let after = before.clone().locked(&cx.env, &cx.actor).map_err(AppError::Conflict)?;
        let recorded = plans::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, &indicator, cx.env.now())?))
    })
}
