//! A leader passes several indicators at once: all or none.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::ReviewLeader,
    reviews::{Decision, LeaderVerdict, ReviewLevel, own_work},
};
use dukao_persistence::Audited;
use serde::Serialize;

use super::{low_target, stepping};
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    indicators::{Seen, changing},
};

/// How many are before the meeting now. What looks too low is not passed in a heap: it is named, and looked at alone.
pub fn pass_many(
    cx: &Cx<'_, ReviewLeader>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[Seen],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let (ready, mut faults) = changing::apart(changing::several(cx, tx, entries)?);
        let indicators: Vec<_> = ready.iter().map(|(_, now)| now).collect();
        let ids: Vec<_> = indicators.iter().map(|now| now.id).collect();
        let mut earlier = stepping::steps_of(tx, &ids)?;
        let low = low_target::of(tx, &indicators)?;
        for (place, now) in &ready {
            let steps = earlier.get(&now.id).map(Vec::as_slice).unwrap_or_default();
            let code = if own_work(now, steps, ReviewLevel::Leader, &cx.actor) {
                Some(FieldCode::OwnWork)
            } else {
                low.contains_key(&now.id).then_some(FieldCode::LowTarget)
            };
            faults.extend(code.map(|code| FieldFault::new(changing::place(*place), code)));
        }
        AppError::unless_none(faults)?;
        let mut recorded = None;
        for (_, before) in &ready {
            let verdict = LeaderVerdict::Pass;
            let after = before.clone().reviewed_by_leader(&cx.env, &verdict).map_err(AppError::Conflict)?;
            let steps = earlier.remove(&before.id).unwrap_or_default();
            let decision = Decision::Leader(verdict);
            recorded = Some(stepping::record(cx, tx, (before, &after), &steps, decision)?);
        }
        let count = ready.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
