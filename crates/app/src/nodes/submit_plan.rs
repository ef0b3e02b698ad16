//! Hand a node plan in for approval (R14).

use dukao_domain::{
    nodes::{Bounds, lacking},
    policy::perm::PlanSubmit,
};
use dukao_persistence::nodes::{self, plans};

use super::{
    plan_detail::{PlanDetail, detail},
    planning::{self, SeenPlan},
};
use crate::{AppError, AppResult, Cx};

/// It goes to the supervision group. Everything that it lacks is named.
pub fn submit(cx: &Cx<'_, PlanSubmit>, seen: SeenPlan) -> AppResult<PlanDetail> {
    cx.change(|tx| {
        let (indicator, before) = planning::one(cx, tx, seen)?;
        let nodes = nodes::of_plan(tx, before.id)?.into_iter().map(|node| node.content);
        AppError::unless_none(lacking(&nodes.collect::<Vec<_>>(), &Bounds::of(&indicator)))?;
        let after = before.clone().handed_in(&cx.env, &cx.actor).map_err(AppError::Conflict)?;
        let recorded = plans::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, &indicator, cx.env.now())?))
    })
}
