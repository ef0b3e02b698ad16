use actix_web::web::Json;
use dukao_app::nodes::show_node::show;
use dukao_domain::{nodes::Node, policy::perm::IndicatorRead};

use super::node_view::NodeDetailView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// A node with its indicator, its light and its reports.
#[utoipa::path(
    get, path = "/nodes/{id}", tag = "nodes",
    params(("id" = uuid::Uuid, Path, description = "The node")),
    responses((status = 200, description = "The node", body = NodeDetailView)),
)]
async fn show_node(guard: Guard<IndicatorRead>, id: PathId<Node>) -> Result<Json<NodeDetailView>, Problem> {
    Ok(Json(guard.run(move |cx| show(cx, id.0)).await?.into()))
}

endpoint!(show_node, __path_show_node);
