use actix_web::web::Json;
use dukao_app::organisation::import::{ImportFile, sections::import};
use dukao_domain::policy::perm::UnitEdit;

use super::import_view::{ImportParams, OrganisationImportReport, key_of, mode};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    indicators::{MaybeKey, Upload},
    problem::Problem,
    valid::ValidQuery,
};

/// Import sections of units: all rows or none. Columns 单位, 科室, 顺序. What stands already is never changed.
#[utoipa::path(
    post, path = "/sections/import", tag = "organisation",
    params(
        ImportParams,
        ("Idempotency-Key" = Option<String>, Header, description = "Needed to commit; 8 to 100 characters"),
    ),
    request_body(content((Vec<u8> = "text/csv"), (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
    responses((status = 200, description = "What was or would be done", body = OrganisationImportReport)),
)]
async fn import_sections(
    guard: Guard<UnitEdit>,
    params: ValidQuery<ImportParams>,
    key: MaybeKey,
    upload: Upload,
) -> Result<Json<OrganisationImportReport>, Problem> {
    let commits = params.0;
    let key = key_of(commits, key)?;
    let report = guard
        .run(move |cx| {
            let file = ImportFile { kind: upload.kind, bytes: &upload.bytes };
            import(cx, file, mode(key.as_ref()))
        })
        .await?;
    Ok(Json(report.into()))
}

endpoint!(import_sections, __path_import_sections);
