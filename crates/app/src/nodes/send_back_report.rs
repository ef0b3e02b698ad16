//! Send a report back inside its unit.

use dukao_domain::policy::perm::ReportReturn;
use dukao_persistence::nodes::reports;

use super::{
    node_detail::{NodeDetail, detail},
    reporting::{self, SeenReport},
};
use crate::{AppError, AppResult, Cx};

/// It is a draft again, with the reason on it.
pub fn send_back(cx: &Cx<'_, ReportReturn>, seen: SeenReport, reason: &str) -> AppResult<NodeDetail> {
    cx.change(|tx| {
        let before = reporting::one(cx, tx, seen)?.report;
        let after = before.clone().returned(&cx.env, &cx.actor, reason.to_owned());
        let after = after.map_err(AppError::Conflict)?;
        let recorded = reports::update(tx, &before, &after, cx.act().because(Some(reason.to_owned())))?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.node_id, (cx.env.now(), cx.today()))?))
    })
}
