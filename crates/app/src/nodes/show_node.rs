//! One node with its reports.

use dukao_domain::{nodes::NodeId, policy::perm::IndicatorRead};

use super::node_detail::{NodeDetail, detail};
use crate::{AppError, AppResult, Cx};

/// The node, if the caller may see its indicator.
pub fn show(cx: &Cx<'_, IndicatorRead>, id: NodeId) -> AppResult<NodeDetail> {
    let found = cx.db.read(|tx| detail(tx, &cx.actor, id, (cx.env.now(), cx.today())))?;
    if cx.decide(&found.row.indicator.subject()).is_err() {
        return Err(AppError::NotFound);
    }
    Ok(found)
}
