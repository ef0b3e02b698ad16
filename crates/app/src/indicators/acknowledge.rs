//! Acknowledge (签收) what was issued: all or none (workflows, Indicator; R12).

use dukao_domain::{
    fault::FieldFault,
    indicators::{Acknowledgement, IndicatorId},
    policy::perm::IndicatorAcknowledge,
};
use dukao_persistence::{Audited, indicators::acknowledgements};
use serde::Serialize;

use super::changing::{self, Seen};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Rows written in one statement.
const BATCH: usize = 100;

/// How many are acknowledged now, each in every place of the caller's that waits for nobody else. Each that cannot be is
/// named. The indicators stay at their versions.
pub fn acknowledge(
    cx: &Cx<'_, IndicatorAcknowledge>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[Seen],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let (ready, mut faults) = changing::apart(changing::several(cx, tx, entries)?);
        let ids: Vec<IndicatorId> = ready.iter().map(|(_, now)| now.id).collect();
        let given = acknowledgements::of_all(tx, &ids)?;
        let mut facts = Vec::new();
        for (place, now) in &ready {
            match now.due(given.get(&now.id).map_or(&[][..], Vec::as_slice), &cx.actor) {
                Ok(due) => {
                    let due = due.into_iter();
                    facts.extend(due.map(|one| Acknowledgement::given(&cx.env, &cx.actor, now.id, one)));
                }
                Err(not_due) => faults.push(FieldFault::new(changing::place(*place), not_due.code())),
            }
        }
        AppError::unless_none(faults)?;
        let mut recorded = None;
        for batch in facts.chunks(BATCH) {
            recorded = acknowledgements::insert_many(tx, batch, &cx.act())?;
        }
        let count = ready.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
