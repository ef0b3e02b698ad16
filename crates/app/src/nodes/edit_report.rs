//! Change a report while it is a draft.

use dukao_domain::{nodes::ReportContent, policy::perm::ReportEdit};
use dukao_persistence::{Audited, nodes::reports};

use super::{
    node_detail::{NodeDetail, detail},
    reporting::{self, SeenReport},
};
use crate::{AppError, AppResult, Cx};

/// Writes the next version. A change that changes nothing writes nothing.
pub fn edit(cx: &Cx<'_, ReportEdit>, seen: SeenReport, content: &ReportContent) -> AppResult<NodeDetail> {
    cx.change(|tx| {
        let about = reporting::one(cx, tx, seen)?;
        let before = about.report;
        if before.content == *content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before.node_id, (cx.env.now(), cx.today()))?));
        }
        let after = before.clone().edited(&cx.env, content.clone()).map_err(AppError::Conflict)?;
        let recorded = reports::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.node_id, (cx.env.now(), cx.today()))?))
    })
}
