use actix_web::web::Json;
use dukao_app::nodes::measure_node::measure;
use dukao_domain::{decimal::Quantity, fault::FieldFault, nodes::Node, policy::perm::ActualEnter};
use serde::Deserialize;
use utoipa::ToSchema;

use super::node_view::NodeDetailView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What was reached.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodeActualInput)]
pub(super) struct NodeActualInput {
    /// Decimal, cumulated, in the indicator's unit of measure.
    value: String,
}

impl Wire for NodeActualInput {
    type Meaning = Quantity;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let value = faults.take("/value", self.value.parse());
        faults.whole(value)
    }
}

/// Enter what was reached by a node, as the data owner of its indicator.
#[utoipa::path(
    put, path = "/nodes/{id}/actual", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The node"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = NodeActualInput,
    responses((status = 200, description = "Entered", body = NodeDetailView)),
)]
async fn measure_node(
    guard: Guard<ActualEnter>,
    id: PathId<Node>,
    version: IfMatch,
    body: Valid<NodeActualInput>,
) -> Result<Json<NodeDetailView>, Problem> {
    let value = body.meaning;
    Ok(Json(guard.run(move |cx| measure(cx, id.0, version.0, value)).await?.into()))
}

endpoint!(measure_node, __path_measure_node);
