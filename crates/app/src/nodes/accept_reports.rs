//! Accept reports: all or none, each with its every file opened (R16, R26).

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::ReportVerify,
};
use dukao_persistence::{
    Audited,
    nodes::{self, reports},
};
use serde::Serialize;

use super::reporting::{self, SeenReport};
use crate::{AppError, AppResult, Cx, IdempotencyKey, indicators::changing};

/// How many are accepted now. Files that this verifier has not opened are told report by report.
pub fn accept(
    cx: &Cx<'_, ReportVerify>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    entries: &[SeenReport],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let (ready, mut faults) = changing::apart(reporting::several(cx, tx, entries, |_, _| false)?);
        let ids: Vec<_> = ready.iter().map(|(_, about)| about.report.id).collect();
        let files = reports::files_of(tx, &ids)?;
        let opened = reports::opened_of(tx, &ids, cx.actor.person_id)?;
        for (place, about) in &ready {
            let of = |counts: &std::collections::HashMap<_, i64>| {
                counts.get(&about.report.id).copied().unwrap_or_default()
            };
            let unopened = u64::try_from(of(&files) - of(&opened)).unwrap_or_default();
            if unopened > 0 {
                let code = FieldCode::FilesUnopened { count: unopened };
                faults.push(FieldFault::new(changing::place(*place), code));
            }
        }
        AppError::unless_none(faults)?;
        let (mut settled, mut moved) = (Vec::new(), Vec::new());
        for (_, about) in ready {
            let after = about.report.clone().settled(&cx.env, &cx.actor, None).map_err(AppError::Conflict)?;
            let shortfall = about.node.behind(&about.indicator, after.content.actual);
            moved.push((about.node.clone(), about.node.accepted(&cx.env, &after, shortfall)));
            settled.push((about.report, after));
        }
        let count = settled.len();
        let _moved = nodes::update_many(tx, &moved, &cx.act())?;
        let recorded = reports::update_many(tx, &settled, &cx.act())?;
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}
