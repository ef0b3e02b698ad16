use actix_web::web::Json;
use dukao_app::nodes::list_actuals::list;
use dukao_domain::policy::perm::ActualEnter;

use super::{
    node_query::{NodeParams, NodeRequest},
    node_view::ListedNodeView,
};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::ValidQuery};

/// The nodes whose figures the caller's unit enters as their data owner; what is due first comes first.
#[utoipa::path(
    get, path = "/actuals", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "One page of them", body = PageView<ListedNodeView>)),
)]
async fn list_actuals(
    guard: Guard<ActualEnter>,
    query: ValidQuery<NodeParams>,
) -> Result<Json<PageView<ListedNodeView>>, Problem> {
    let NodeRequest { nodes, page, .. } = query.0;
    let rows = guard.run(move |cx| list(cx, nodes, page)).await?;
    Ok(Json(PageView::new(rows.map(ListedNodeView::from), page)))
}

endpoint!(list_actuals, __path_list_actuals);
