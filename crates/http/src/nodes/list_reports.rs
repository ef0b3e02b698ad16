use actix_web::web::Json;
use dukao_app::nodes::list_reports::list;
use dukao_domain::policy::perm::NodeRead;

use super::{
    node_query::{NodeParams, NodeRequest},
    node_view::ListedReportView,
};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::ValidQuery};

/// The reports that the caller may see, with node, target and light; what waits longest comes first.
#[utoipa::path(
    get, path = "/reports", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "One page of them", body = PageView<ListedReportView>)),
)]
async fn list_reports(
    guard: Guard<NodeRead>,
    query: ValidQuery<NodeParams>,
) -> Result<Json<PageView<ListedReportView>>, Problem> {
    let NodeRequest { reports, page, .. } = query.0;
    let rows = guard.run(move |cx| list(cx, reports, page)).await?;
    Ok(Json(PageView::new(rows.map(ListedReportView::from), page)))
}

endpoint!(list_reports, __path_list_reports);
