//! Give an indicator to another section or person, in whatever stage.

use dukao_domain::{indicators::Duty, policy::perm::IndicatorAssign};
use dukao_persistence::{Audited, indicators};

use super::{
    changing::{self, Seen},
    detail::{Detail, detail},
    receiver::Receiver,
};
use crate::{AppError, AppResult, Cx};

/// A reassignment.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// Which, as the caller saw it.
    pub seen: Seen,
    /// To whom.
    pub duty: Duty,
    /// Why, for the history.
    pub reason: String,
}

/// Writes the next version; where the work is in these hands already, nothing.
pub fn assign(cx: &Cx<'_, IndicatorAssign>, order: &Assignment) -> AppResult<Detail> {
    cx.change(|tx| {
        let before = changing::one(cx, tx, order.seen)?;
        let receiver = Receiver::of(tx, cx.today(), order.duty)?;
        let mut faults = receiver.own_faults();
        faults.extend(receiver.misfits(before.content.lead_unit_id));
        AppError::unless_none(faults)?;
        let after = before.clone().reassigned(&cx.env, order.duty).map_err(AppError::Conflict)?;
        if after.content == before.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before.id, cx.env.now())?));
        }
        let act = cx.act().because(Some(order.reason.clone()));
        let recorded = indicators::update(tx, &before, &after, act)?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, cx.env.now())?))
    })
}
