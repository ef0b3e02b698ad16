use actix_web::HttpResponse;
use dukao_app::evidence::detach::detach;
use dukao_domain::{evidence::FileSubject, nodes::NodeReport, policy::perm::ReportEdit};

use super::path::PathFile;
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Take a file off a report that is still a draft. It stays in the record, and its content with it.
#[utoipa::path(
    delete, path = "/reports/{id}/evidence/{file_id}", tag = "evidence",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("file_id" = uuid::Uuid, Path, description = "The file"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Taken off")),
)]
async fn detach_report_file(
    guard: Guard<ReportEdit>,
    id: PathId<NodeReport>,
    file: PathFile,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| detach(cx, FileSubject::Report(id.0), file.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(detach_report_file, __path_detach_report_file);
