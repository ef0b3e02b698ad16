//! What a unit can begin its node plan with: templates by type of task, and last year's plan of the same task.

use dukao_domain::{
    indicators::{Indicator, IndicatorId},
    nodes::{Bounds, NodeContent, PlanState, Template},
    policy::{Permission, perm::PlanEdit},
};
use dukao_persistence::{
    ReadTx,
    indicators::carried_over,
    nodes::{self, plans},
};

use super::planning;
use crate::{AppError, AppResult, Cx};

/// Plans to begin with; nothing of them is written until the unit saves what it makes of one.
#[derive(Debug, Clone)]
pub struct Proposals {
    /// One of each type of task.
    pub templates: Vec<(Template, Vec<NodeContent>)>,
    /// Last year's, a year later; `None` where the task is new or had no plan.
    pub last_year: Option<Vec<NodeContent>>,
}

/// For an issued indicator whose plan the caller may write.
pub fn propose(cx: &Cx<'_, PlanEdit>, id: IndicatorId) -> AppResult<Proposals> {
    cx.db.read(|tx| {
        let indicator = planning::visible(cx, tx, id)?;
        cx.require(&indicator.subject())?;
        let plan = plans::present(tx, id)?.ok_or(AppError::NotFound)?;
        let bounds = Bounds::of(&indicator);
        let from = plan.created_at.day_in(cx.zone);
        let baseline = indicator.content.measure.numeric().and_then(|numeric| numeric.baseline);
        let templates = Template::ALL.iter().filter(|template| template.fits(&bounds));
        Ok(Proposals {
            templates: templates.map(|each| (*each, each.nodes(from, &bounds, baseline))).collect(),
            last_year: last_year(cx, tx, &indicator, &bounds)?,
        })
    })
}

/// The nodes of the indicator that this one goes on with, if the caller may read it.
fn last_year(
    cx: &Cx<'_, PlanEdit>,
    tx: &mut ReadTx<'_>,
    indicator: &Indicator,
    bounds: &Bounds,
) -> AppResult<Option<Vec<NodeContent>>> {
    let (before, _) = carried_over::around(tx, indicator.id)?;
    let readable = |found: &Indicator| cx.actor.decide(Permission::IndicatorRead, &found.subject()).is_ok();
    let Some(before) = before.filter(readable) else { return Ok(None) };
    let plan = plans::present(tx, before.id)?.filter(|plan| plan.state() == PlanState::Locked);
    let Some(plan) = plan else { return Ok(None) };
    let years = indicator.year.number() - before.year.number();
    let nodes = nodes::of_plan(tx, plan.id)?.into_iter().map(|node| node.content);
    Ok(Some(nodes.map(|node| node.later(years, bounds)).collect()))
}
