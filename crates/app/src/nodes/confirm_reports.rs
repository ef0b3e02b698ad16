//! Confirm reports for a section: all or none (R12).

use dukao_domain::policy::perm::ReportConfirm;
use dukao_persistence::{Audited, nodes::reports};
use serde::Serialize;

use super::reporting::{self, SeenReport};
use crate::{AppError, AppResult, Cx, IdempotencyKey, indicators::changing};

/// How many are confirmed now. Every one that cannot be is named, with what it lacks.
pub fn confirm(
    cx: &Cx<'_, ReportConfirm>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[SeenReport],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let (ready, mut faults) = changing::apart(reporting::several(cx, tx, entries, |_, _| false)?);
        faults.append(&mut reporting::lacking(cx, tx, &ready)?);
        AppError::unless_none(faults)?;
        let mut changes = Vec::with_capacity(ready.len());
        for (_, about) in ready {
            let after = about.report.clone().section_confirmed(&cx.env, &cx.actor);
            changes.push((about.report, after.map_err(AppError::Conflict)?));
        }
        let count = changes.len();
        let recorded = reports::update_many(tx, &changes, &cx.act())?;
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
