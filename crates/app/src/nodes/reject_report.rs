//! Reject a report with a reason (R16).

use dukao_domain::{nodes::Node, policy::perm::ReportVerify};
use dukao_persistence::nodes::{self, reports};

use super::{
    node_detail::{NodeDetail, detail},
    reporting::{self, SeenReport},
    timing::Timing,
};
use crate::{AppError, AppResult, Cx};

/// The node's next report opens. One that came in time and is rejected when there is hardly time left may be replaced
/// without being late (workflows, Timely).
pub fn reject(cx: &Cx<'_, ReportVerify>, seen: SeenReport, reason: &str) -> AppResult<NodeDetail> {
    cx.change(|tx| {
        let about = reporting::one(cx, tx, seen)?;
        let timing = Timing::of(tx, about.indicator.year, cx.zone)?;
        let settled = about.report.clone().settled(&cx.env, &cx.actor, Some(reason.to_owned()));
        let after = settled.map_err(AppError::Conflict)?;
        let grace = timing.grace(&about.node, &after, cx.today());
        let rejected = about.node.rejected(&cx.env, grace);
        let moved = Node { due: timing.due_of(&rejected), ..rejected };
        let act = cx.act().because(Some(reason.to_owned()));
        let _moved = nodes::update_many(tx, &[(about.node, moved)], &act)?;
        let recorded = reports::update(tx, &about.report, &after, act)?;
        Ok(recorded.returning(detail(tx, &cx.actor, after.node_id, (cx.env.now(), cx.today()))?))
    })
}
