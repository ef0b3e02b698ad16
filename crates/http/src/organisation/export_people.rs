use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, organisation::import::export::people};
use dukao_domain::policy::perm::PersonEdit;

use super::import_view::FileParams;
use crate::{endpoint::endpoint, files::attachment, guard::Guard, problem::Problem, valid::ValidQuery};

/// All people as the workbook that can be imported, with drop-downs.
#[utoipa::path(
    get, path = "/people/export", tag = "organisation",
    params(FileParams),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export_people(
    guard: Guard<PersonEdit>,
    params: ValidQuery<FileParams>,
) -> Result<HttpResponse, Problem> {
    let filled = params.0;
    let bytes = guard.run(move |cx| people(cx, filled)).await?;
    Ok(attachment(FileKind::Xlsx, "people", bytes))
}

endpoint!(export_people, __path_export_people);
