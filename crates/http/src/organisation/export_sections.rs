use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, organisation::import::export::sections};
use dukao_domain::policy::perm::UnitEdit;

use super::import_view::FileParams;
use crate::{endpoint::endpoint, files::attachment, guard::Guard, problem::Problem, valid::ValidQuery};

/// All sections as the workbook that can be imported, with drop-downs.
#[utoipa::path(
    get, path = "/sections/export", tag = "organisation",
    params(FileParams),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export_sections(
    guard: Guard<UnitEdit>,
    params: ValidQuery<FileParams>,
) -> Result<HttpResponse, Problem> {
    let filled = params.0;
    let bytes = guard.run(move |cx| sections(cx, filled)).await?;
    Ok(attachment(FileKind::Xlsx, "sections", bytes))
}

endpoint!(export_sections, __path_export_sections);
