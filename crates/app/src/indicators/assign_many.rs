//! Give several indicators to another section or person: all or none.

use dukao_domain::{fault::FieldFault, indicators::Duty, policy::perm::IndicatorAssign};
use dukao_persistence::{Audited, indicators};
use serde::Serialize;

use super::{
    changing::{self, Seen},
    receiver::Receiver,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// A reassignment of several.
#[derive(Debug, Clone)]
pub struct Assignments {
    /// Which, as the caller saw them, each once.
    pub entries: Vec<Seen>,
    /// To whom.
    pub duty: Duty,
    /// Why, for the history of each.
    pub reason: String,
}

/// How many are in other hands now. Every one that cannot be given is named.
pub fn assign_many(
    cx: &Cx<'_, IndicatorAssign>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    order: &Assignments,
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let receiver = Receiver::of(tx, cx.today(), order.duty)?;
        let mut faults = receiver.own_faults();
        let mut changes = Vec::new();
        let (ready, at_their_places) = changing::apart(changing::several(cx, tx, &order.entries)?);
        faults.extend(at_their_places);
        for (place, before) in ready {
            let at = changing::place(place);
            let misfits = receiver.misfits(before.content.lead_unit_id).into_iter();
            faults.extend(misfits.map(|fault| FieldFault::new(at.clone(), fault.code)));
            let after = before.clone().reassigned(&cx.env, order.duty).map_err(AppError::Conflict)?;
            if after.content != before.content {
                changes.push((before, after));
            }
        }
        AppError::unless_none(faults)?;
        let act = cx.act().because(Some(order.reason.clone()));
        let mut recorded = None;
        for (before, after) in &changes {
            recorded = Some(indicators::update(tx, before, after, act.clone())?);
        }
        let count = changes.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
