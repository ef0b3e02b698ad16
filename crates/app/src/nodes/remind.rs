//! Remind those who work on nodes, inside a unit: all or none (R13).

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, IndicatorId},
    nodes::{Node, NodeId, Reminder, handles},
    policy::perm::ReminderSend,
};
use dukao_persistence::{
    Audited, indicators,
    nodes::{self, reminders},
};
use serde::Serialize;

use super::reporting;
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// How many were sent: one about each of these nodes. Each that cannot be is named.
pub fn remind(
    cx: &Cx<'_, ReminderSend>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    ids: &[NodeId],
    text: Option<&str>,
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let found: HashMap<NodeId, Node> =
            nodes::find_all(tx, ids)?.into_iter().map(|node| (node.id, node)).collect();
        let about: BTreeSet<IndicatorId> = found.values().map(|node| node.indicator_id).collect();
        let about: Vec<_> = about.into_iter().collect();
        let about: HashMap<IndicatorId, Indicator> =
            indicators::find_all(tx, &about)?.into_iter().map(|one| (one.id, one)).collect();
        let years: BTreeSet<_> = about.values().map(|one| one.year).collect();
        let (mut faults, mut sent) = (Vec::new(), Vec::new());
        for (place, id) in ids.iter().enumerate() {
            let pair = found.get(id).and_then(|node| Some((node, about.get(&node.indicator_id)?)));
            match pair.ok_or(FieldCode::NotFound).and_then(|(node, indicator)| to_remind(cx, node, indicator))
            {
                Ok(node) => {
                    sent.push(Reminder::sent(&cx.env, &cx.actor, node, text.map(ToOwned::to_owned)));
                }
                Err(code) => faults.push(FieldFault::new(format!("/node_ids/{place}"), code)),
            }
        }
        AppError::unless_none(faults)?;
        for year in years {
            reporting::require_reporting(cx, tx, year)?;
        }
        let recorded = reminders::insert_many(tx, &sent, &cx.act())?;
        let count = sent.len();
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(count)))
    })
}

/// The node, if it waits for those whom the caller may remind.
fn to_remind<'n>(
    cx: &Cx<'_, ReminderSend>,
    node: &'n Node,
    indicator: &Indicator,
) -> Result<&'n Node, FieldCode> {
    if cx.decide(&indicator.subject()).is_err() || !handles(&cx.actor, cx.permission(), indicator) {
        return Err(FieldCode::NotFound);
    }
    node.settled().map_or(Ok(node), Err)
}
