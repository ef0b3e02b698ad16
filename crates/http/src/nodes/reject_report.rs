use actix_web::web::Json;
use dukao_app::nodes::{SeenReport, reject_report::reject};
use dukao_domain::{nodes::NodeReport, policy::perm::ReportVerify};

use super::{node_view::NodeDetailView, report_input::ReasonInput};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{PathId, Valid},
};

/// Reject a report that was handed in: the node's next report opens.
#[utoipa::path(
    post, path = "/reports/{id}/reject", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ReasonInput,
    responses((status = 200, description = "The node as it stands", body = NodeDetailView)),
)]
async fn reject_report(
    guard: Guard<ReportVerify>,
    id: PathId<NodeReport>,
    version: IfMatch,
    body: Valid<ReasonInput>,
) -> Result<Json<NodeDetailView>, Problem> {
    let (seen, reason) = (SeenReport { id: id.0, version: version.0 }, body.meaning);
    Ok(Json(guard.run(move |cx| reject(cx, seen, &reason)).await?.into()))
}

endpoint!(reject_report, __path_reject_report);
