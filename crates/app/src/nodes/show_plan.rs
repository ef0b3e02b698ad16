//! An indicator's node plan.

use dukao_domain::{indicators::IndicatorId, policy::perm::IndicatorRead};

use super::{
    plan_detail::{PlanDetail, detail},
    planning,
};
use crate::{AppResult, Cx};

/// The plan of an indicator that the caller may see.
pub fn show(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<PlanDetail> {
    cx.db.read(|tx| {
        let indicator = planning::visible(cx, tx, id)?;
        detail(tx, &cx.actor, &indicator, cx.env.now())
    })
}
