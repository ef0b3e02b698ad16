use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, sources::export_coverage::export_coverage as use_case};
use dukao_domain::policy::perm::CoverageRead;

use crate::{
    endpoint::endpoint, files::attachment, guard::Guard, organisation::path::PathYear, problem::Problem,
};

/// The coverage of a year as a workbook: documents in numbers, and every item with its units.
#[utoipa::path(
    get, path = "/years/{year}/coverage/export", tag = "sources",
    params(("year" = i16, Path, description = "The year")),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export_coverage(guard: Guard<CoverageRead>, year: PathYear) -> Result<HttpResponse, Problem> {
    let bytes = guard.run(move |cx| use_case(cx, year.0)).await?;
    Ok(attachment(FileKind::Xlsx, "coverage", bytes))
}

endpoint!(export_coverage, __path_export_coverage);
