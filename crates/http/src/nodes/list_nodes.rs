use actix_web::web::Json;
use dukao_app::nodes::list_nodes::list;
use dukao_domain::policy::perm::NodeRead;
use dukao_persistence::{nodes::NodeField, page::Sort};

use super::{
    node_query::{NodeParams, NodeRequest},
    node_view::ListedNodeView,
};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::ValidQuery};

/// The nodes of approved plans that the caller may see, with their lights; what is due first comes first unless asked
/// otherwise.
#[utoipa::path(
    get, path = "/nodes", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "One page of them", body = PageView<ListedNodeView>)),
)]
async fn list_nodes(
    guard: Guard<NodeRead>,
    query: ValidQuery<NodeParams>,
) -> Result<Json<PageView<ListedNodeView>>, Problem> {
    let NodeRequest { nodes, mine, mut sort, page, .. } = query.0;
    if sort.is_empty() {
        sort.push(Sort { field: NodeField::DueAt, descending: false });
    }
    let rows = guard.run(move |cx| list(cx, nodes, mine, &sort, page)).await?;
    Ok(Json(PageView::new(rows.map(ListedNodeView::from), page)))
}

endpoint!(list_nodes, __path_list_nodes);
