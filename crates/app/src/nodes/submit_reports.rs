//! Hand reports in for a unit: all or none (R12, R15).

use dukao_domain::{
    nodes::{NodeReport, ReportState, handles},
    policy::{Permission, perm::ReportSubmit},
};
use dukao_persistence::{
    Audited,
    nodes::{self, reports},
};
use serde::Serialize;

use super::reporting::{self, SeenReport};
use crate::{AppError, AppResult, Cx, IdempotencyKey, indicators::changing};

/// How many are with the supervision office now. Whoever confirms for the section too walks both steps at once, each
/// written by itself.
pub fn submit(
    cx: &Cx<'_, ReportSubmit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[SeenReport],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let both = |report: &NodeReport, indicator: &_| {
            report.state() == ReportState::Draft && handles(&cx.actor, Permission::ReportConfirm, indicator)
        };
        let (ready, mut faults) = changing::apart(reporting::several(cx, tx, entries, both)?);
        faults.append(&mut reporting::lacking(cx, tx, &ready)?);
        AppError::unless_none(faults)?;
        let (mut confirmed, mut handed_in, mut moved) = (Vec::new(), Vec::new(), Vec::new());
        for (_, about) in ready {
            let mut report = about.report;
            if report.state() == ReportState::Draft {
                let after = report.clone().section_confirmed(&cx.env, &cx.actor);
                let after = after.map_err(AppError::Conflict)?;
                confirmed.push((report, after.clone()));
                report = after;
            }
            let after = report.clone().handed_in(&cx.env, &cx.actor).map_err(AppError::Conflict)?;
            moved.push((about.node.clone(), about.node.reported(&cx.env, &after)));
            handed_in.push((report, after));
        }
        let count = handed_in.len();
        let confirm = dukao_persistence::Act::new(Permission::ReportConfirm.code());
        let _confirmed = reports::update_many(tx, &confirmed, &confirm)?;
        let _moved = nodes::update_many(tx, &moved, &cx.act())?;
        let recorded = reports::update_many(tx, &handed_in, &cx.act())?;
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
