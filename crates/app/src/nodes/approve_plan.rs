//! Approve a node plan: it is locked (R14).

use dukao_domain::{
    nodes::{Bounds, lacking},
    policy::perm::PlanDecide,
};
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
        let nodes = nodes::of_plan(tx, before.id)?;
        // A meeting may have corrected the indicator since the plan was handed in.
        let contents: Vec<_> = nodes.iter().map(|node| node.content.clone()).collect();
        AppError::unless_none(lacking(&contents, &Bounds::of(&indicator)))?;
        let opened: Vec<_> = nodes.into_iter().map(|node| (node.clone(), node.opened(&cx.env))).collect();
        let _opened = nodes::update_many(tx, &opened, &cx.act())?;
        let after = before.clone().locked(&cx.env, &cx.actor).map_err(AppError::Conflict)?;
        let recorded = plans::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, &indicator, cx.env.now())?))
    })
}
