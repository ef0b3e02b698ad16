//! What every change of a node plan asks before it is made.

use dukao_domain::{
    audit::event::Version,
    indicators::{Indicator, IndicatorId},
    nodes::NodePlan,
    policy::{Denial, Permission, Permit},
};
use dukao_persistence::{ReadTx, WriteTx, indicators, nodes::plans};

use crate::{AppError, AppResult, Cx, indicators::changing};

/// An indicator's plan at the version that the caller saw.
#[derive(Debug, Clone, Copy)]
pub struct SeenPlan {
    /// Whose.
    pub indicator_id: IndicatorId,
    /// At this version.
    pub version: Version,
}

/// The indicator, if the caller may see it.
pub(super) fn visible<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    id: IndicatorId,
) -> AppResult<Indicator> {
    let found = indicators::find(tx, id)?.ok_or(AppError::NotFound)?;
    if cx.actor.decide(Permission::IndicatorRead, &found.subject()).is_err() {
        return Err(AppError::NotFound);
    }
    Ok(found)
}

/// Indicator and plan as they stand, if the caller may do `P` to the plan, saw it as it is, and its year still plans.
pub(super) fn one<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    seen: SeenPlan,
) -> AppResult<(Indicator, NodePlan)> {
    let indicator = visible(cx, tx, seen.indicator_id)?;
    match cx.decide(&indicator.subject()) {
        Ok(()) => {}
        Err(Denial::WrongStage) => {
            indicator.require_stage(cx.permission()).map_err(AppError::Conflict)?;
            return Err(AppError::Forbidden(Denial::WrongStage));
        }
        Err(denial) => return Err(AppError::Forbidden(denial)),
    }
    changing::require_drafting(cx, tx, indicator.year)?;
    let plan = plans::present(tx, indicator.id)?.ok_or(AppError::NotFound)?;
    AppError::unless_stale(seen.version, plan.version)?;
    plan.require(cx.permission()).map_err(AppError::Conflict)?;
    Ok((indicator, plan))
}

/// Whether the caller handed the plan in, or carries the indicator: another person decides (R8).
pub(super) fn own_plan<P: Permit>(cx: &Cx<'_, P>, indicator: &Indicator, plan: &NodePlan) -> AppResult<()> {
    let own = super::plan_detail::is_own(&cx.actor, indicator, plan);
    if own { Err(AppError::Forbidden(Denial::OwnWork)) } else { Ok(()) }
}
