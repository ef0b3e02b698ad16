//! Hand an indicator in for review.

use dukao_domain::{policy::perm::IndicatorSubmit, reviews::Decision};

use super::{readiness, stepping};
use crate::{
    AppError, AppResult, Cx,
    indicators::{Detail, Seen, changing, detail},
};

/// It goes to the supervision group. Everything that it lacks is named.
pub fn submit(cx: &Cx<'_, IndicatorSubmit>, seen: Seen) -> AppResult<Detail> {
    cx.change(|tx| {
        let before = changing::one(cx, tx, seen)?;
        changing::require_drafting(cx, tx, before.year)?;
        AppError::unless_none(readiness::faults(tx, cx.today(), &before)?)?;
        let earlier = dukao_persistence::reviews::steps::of_all(tx, &[before.id])?;
        let after = before.clone().submitted(&cx.env).map_err(AppError::Conflict)?;
        let recorded = stepping::record(cx, tx, (&before, &after), &earlier, Decision::Submission)?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, cx.env.now())?))
    })
}
