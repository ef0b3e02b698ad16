//! The data owner's figure for a node, in the reports' stead.

use dukao_domain::{
    audit::event::Version,
    decimal::Quantity,
    fault::FieldCode,
    nodes::{NodeId, NodeState},
    policy::perm::ActualEnter,
};
use dukao_persistence::{Audited, nodes};

use super::{
    node_detail::{NodeDetail, detail},
    year_end::measurable,
};
use crate::{AppError, AppResult, Cx};

/// Enters what was reached by a node that counts; how far that lies behind its plan follows.
pub fn measure(
    cx: &Cx<'_, ActualEnter>,
    id: NodeId,
    expected: Version,
    actual: Quantity,
) -> AppResult<NodeDetail> {
    cx.change(|tx| {
        let before = nodes::find(tx, id)?.ok_or(AppError::NotFound)?;
        let indicator = measurable(cx, tx, before.indicator_id)?;
        if before.state != NodeState::Open {
            return Err(AppError::field(
                "",
                FieldCode::NodeInState { state: before.state.code().to_owned() },
            ));
        }
        AppError::unless_stale(expected, before.version)?;
        let behind = before.behind(&indicator, Some(actual));
        let Some(after) = before.measured(&cx.env, actual, behind) else {
            return Ok(Audited::nothing(detail(tx, &cx.actor, id, (cx.env.now(), cx.today()))?));
        };
        let recorded = nodes::update_many(tx, &[(before, after)], &cx.act())?;
        let shown = detail(tx, &cx.actor, id, (cx.env.now(), cx.today()))?;
        Ok(match recorded {
            Some(recorded) => recorded.returning(shown),
            None => Audited::nothing(shown),
        })
    })
}
