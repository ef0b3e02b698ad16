//! What a data owner has to measure.

use dukao_domain::{
    organisation::{Role, UnitId},
    policy::perm::ActualEnter,
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{self, NodeField, NodeQuery},
    page::{Page, PageRequest, Sort},
};

use super::{list_nodes::ListedNode, node_detail::light_of};
use crate::{AppResult, Cx};

/// One page of the nodes of numeric indicators whose data owner the caller's unit is; what is due first comes first.
pub fn list(cx: &Cx<'_, ActualEnter>, query: NodeQuery, page: PageRequest) -> AppResult<Page<ListedNode>> {
    let officer = cx.actor.posts.iter().filter(|post| post.role == Role::UnitOfficer);
    let owners: Vec<UnitId> = officer.filter_map(|post| post.over.unit_id()).collect();
    let indicators =
        LedgerQuery { data_owners: Some(owners), numeric: Some(true), ..cx.reached(query.indicators) };
    // Of reminders nobody outside the lead unit knows.
    let query = NodeQuery { indicators, reminded: false, ..query };
    let first = [Sort { field: NodeField::DueAt, descending: false }];
    let rows = cx.db.read(|tx| nodes::list_nodes(tx, &query, &first, page))?;
    Ok(rows.map(|row| ListedNode { light: light_of(&row.node, cx.env.now()), row }))
}
