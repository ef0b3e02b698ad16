//! Begin a report about a node (R12, R15).

use dukao_domain::{
    fault::FieldCode,
    nodes::{NodeId, NodeReport, NodeReportId, NodeState, ReportContent, Standing},
    policy::perm::ReportEdit,
};
use dukao_persistence::nodes::reports;
use serde::{Deserialize, Serialize};

use super::reporting;
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// A draft that was begun.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct BegunReport {
    /// Which.
    pub id: NodeReportId,
    /// Its version.
    pub version: i64,
}

/// A draft of the node's next report. A node has one report at a time that is not settled, and none once it is done.
pub fn begin(
    cx: &Cx<'_, ReportEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    node: NodeId,
    content: &ReportContent,
) -> AppResult<BegunReport> {
    // The node is part of the path, so it is part of what must be the same.
    cx.once(key, &crate::once::request_bytes(&(node, request))?, |tx| {
        let (node, _) = reporting::node(cx, tx, node)?;
        if node.state != NodeState::Open {
            return Err(AppError::field("", FieldCode::NodeInState { state: node.state.code().to_owned() }));
        }
        let earlier = reports::of_node(tx, node.id)?;
        if node.standing == Standing::Completed || earlier.last().is_some_and(|last| !last.is_settled()) {
            return Err(AppError::field("", FieldCode::ReportUnsettled));
        }
        let number = earlier.last().map_or(1, |last| last.number.saturating_add(1));
        let report =
            NodeReport::begun(&cx.env, &cx.actor, (node.id, node.indicator_id), number, content.clone());
        let begun = BegunReport { id: report.id, version: report.version.number() };
        Ok(reports::insert(tx, &report, cx.act())?.returning(begun))
    })
}
