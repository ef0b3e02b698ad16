//! The nodes that the caller may see, with their lights.

use dukao_domain::{
    nodes::{Light, LightReason},
    policy::{Permission, perm::NodeRead},
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{self, NodeField, NodeQuery, NodeRow},
    page::{Page, PageRequest, Sort},
};

use super::node_detail::light_of;
use crate::{AppResult, Cx};

/// A node in a list.
#[derive(Debug, Clone)]
pub struct ListedNode {
    /// The node with its indicator.
    pub row: NodeRow,
    /// Its light and why.
    pub light: Option<(Light, LightReason)>,
}

/// One page of the nodes that count; of `mine` those of what the caller carries. The query's scope and instant are replaced
/// by what the caller may see, and now.
pub fn list(
    cx: &Cx<'_, NodeRead>,
    query: NodeQuery,
    mine: bool,
    sort: &[Sort<NodeField>],
    page: PageRequest,
) -> AppResult<Page<ListedNode>> {
    let query = visible(cx, query, mine);
    let rows = cx.db.read(|tx| nodes::list_nodes(tx, &query, sort, page))?;
    Ok(rows.map(|row| ListedNode { light: light_of(&row.node, cx.env.now()), row }))
}

/// What `query` asks of what the caller may see, or carries, now.
pub(super) fn visible(cx: &Cx<'_, NodeRead>, query: NodeQuery, mine: bool) -> NodeQuery {
    let carrier = cx.actor.on_behalf_of.unwrap_or(cx.actor.person_id);
    // Reminders stay inside the unit.
    let scope = if query.reminded { cx.actor.scope(Permission::ReportEdit) } else { cx.scope() };
    let carried_by = mine.then_some(carrier);
    NodeQuery { indicators: LedgerQuery { scope, carried_by, ..cx.reached(query.indicators) }, ..query }
}
