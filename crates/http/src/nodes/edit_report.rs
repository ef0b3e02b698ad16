use actix_web::web::Json;
use dukao_app::nodes::{SeenReport, edit_report::edit};
use dukao_domain::{nodes::NodeReport, policy::perm::ReportEdit};

use super::{node_view::NodeDetailView, report_input::ReportInput};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{PathId, Valid},
};

/// Change a report while it is a draft.
#[utoipa::path(
    put, path = "/reports/{id}", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ReportInput,
    responses((status = 200, description = "The node as it stands", body = NodeDetailView)),
)]
async fn edit_report(
    guard: Guard<ReportEdit>,
    id: PathId<NodeReport>,
    version: IfMatch,
    body: Valid<ReportInput>,
) -> Result<Json<NodeDetailView>, Problem> {
    let (seen, content) = (SeenReport { id: id.0, version: version.0 }, body.meaning);
    Ok(Json(guard.run(move |cx| edit(cx, seen, &content)).await?.into()))
}

endpoint!(edit_report, __path_edit_report);
