//! Hand several indicators in for review: all or none.

use std::collections::BTreeSet;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::IndicatorSubmit,
    reviews::Decision,
};
use dukao_persistence::Audited;
use serde::Serialize;

use super::{readiness, stepping};
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    indicators::{Seen, changing},
};

/// How many are with their supervision groups now. Each that cannot go is named at its place, with the fields that it lacks.
pub fn submit_many(
    cx: &Cx<'_, IndicatorSubmit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[Seen],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let (ready, mut faults) = changing::apart(changing::several(cx, tx, entries)?);
        for year in ready.iter().map(|(_, now)| now.year).collect::<BTreeSet<_>>() {
            changing::require_drafting(cx, tx, year)?;
        }
        for (place, now) in &ready {
            let lacking = readiness::faults(tx, cx.today(), now)?;
            if !lacking.is_empty() {
                let fields =
                    lacking.into_iter().map(|fault| fault.pointer.trim_start_matches('/').to_owned());
                let missing = fields.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ");
                faults.push(FieldFault::new(changing::place(*place), FieldCode::Incomplete { missing }));
            }
        }
        AppError::unless_none(faults)?;
        let ids: Vec<_> = ready.iter().map(|(_, now)| now.id).collect();
        let mut earlier = stepping::steps_of(tx, &ids)?;
        let mut recorded = None;
        for (_, before) in &ready {
            let after = before.clone().submitted(&cx.env).map_err(AppError::Conflict)?;
            let earlier = earlier.remove(&before.id).unwrap_or_default();
            recorded = Some(stepping::record(cx, tx, (before, &after), &earlier, Decision::Submission)?);
        }
        let count = ready.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
