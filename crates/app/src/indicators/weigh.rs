//! Change the weights of several drafts: all or none.

use dukao_domain::{decimal::Weight, fault::FieldFault, indicators::Content, policy::perm::IndicatorEdit};
use dukao_persistence::{Audited, indicators};
use serde::Serialize;

use super::changing::{self, Seen};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// New weights.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Which, as the caller saw them, each once; and what they shall weigh.
    pub entries: Vec<(Seen, Option<Weight>)>,
    /// Why, for the history of each.
    pub reason: Option<String>,
}

/// How many weigh something else now. Every one that cannot be changed is named.
pub fn weigh(
    cx: &Cx<'_, IndicatorEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    weights: &Weights,
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let seen: Vec<_> = weights.entries.iter().map(|(seen, _)| *seen).collect();
        let (mut faults, mut changes) = (Vec::new(), Vec::new());
        let standing = changing::several(cx, tx, &seen)?.into_iter().zip(&weights.entries);
        for (place, (now, (_, weight))) in standing.enumerate() {
            match now {
                Err(code) => faults.push(FieldFault::new(format!("/entries/{place}"), code)),
                Ok(before) if before.content.weight == *weight => {}
                Ok(before) => {
                    let content = Content { weight: *weight, ..before.content.clone() };
                    let after = before.clone().edited(&cx.env, content).map_err(AppError::Conflict)?;
                    changes.push((before, after));
                }
            }
        }
        AppError::unless_none(faults)?;
        let mut recorded = None;
        for (before, after) in &changes {
            let act = cx.act().because(weights.reason.clone());
            recorded = Some(indicators::update(tx, before, after, act)?);
        }
        let count = changes.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
