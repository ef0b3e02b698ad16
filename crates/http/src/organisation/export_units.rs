use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, organisation::import::export::units};
use dukao_domain::policy::perm::UnitEdit;

use super::import_view::YearFileParams;
use crate::{endpoint::endpoint, files::attachment, guard::Guard, problem::Problem, valid::ValidQuery};

/// A year's units as the workbook that can be imported, with drop-downs.
#[utoipa::path(
    get, path = "/units/export", tag = "organisation",
    params(YearFileParams),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export_units(
    guard: Guard<UnitEdit>,
    params: ValidQuery<YearFileParams>,
) -> Result<HttpResponse, Problem> {
    let (year, filled) = params.0;
    let bytes = guard.run(move |cx| units(cx, year, filled)).await?;
    Ok(attachment(FileKind::Xlsx, "units", bytes))
}

endpoint!(export_units, __path_export_units);
