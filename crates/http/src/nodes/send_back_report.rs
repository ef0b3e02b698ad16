use actix_web::web::Json;
use dukao_app::nodes::{SeenReport, send_back_report::send_back};
use dukao_domain::{nodes::NodeReport, policy::perm::ReportReturn};

use super::{node_view::NodeDetailView, report_input::ReasonInput};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{PathId, Valid},
};

/// Send a report back inside its unit, as its section or its unit: it is a draft again.
#[utoipa::path(
    post, path = "/reports/{id}/send-back", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ReasonInput,
    responses((status = 200, description = "The node as it stands", body = NodeDetailView)),
)]
async fn send_back_report(
    guard: Guard<ReportReturn>,
    id: PathId<NodeReport>,
    version: IfMatch,
    body: Valid<ReasonInput>,
) -> Result<Json<NodeDetailView>, Problem> {
    let (seen, reason) = (SeenReport { id: id.0, version: version.0 }, body.meaning);
    Ok(Json(guard.run(move |cx| send_back(cx, seen, &reason)).await?.into()))
}

endpoint!(send_back_report, __path_send_back_report);
