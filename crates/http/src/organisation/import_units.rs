use actix_web::web::Json;
use dukao_app::organisation::import::{ImportFile, units::import};
use dukao_domain::policy::perm::UnitEdit;

use super::import_view::{OrganisationImportReport, YearImportParams, key_of, mode};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    indicators::{MaybeKey, Upload},
    problem::Problem,
    valid::ValidQuery,
};

/// Import units into a year: all rows or none. Columns 单位编码, 单位名称, 类别, 考评分组, 督查组, 分管领导. What stands already
/// is never changed.
#[utoipa::path(
    post, path = "/units/import", tag = "organisation",
    params(
        YearImportParams,
        ("Idempotency-Key" = Option<String>, Header, description = "Needed to commit; 8 to 100 characters"),
    ),
    request_body(content((Vec<u8> = "text/csv"), (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
    responses((status = 200, description = "What was or would be done", body = OrganisationImportReport)),
)]
async fn import_units(
    guard: Guard<UnitEdit>,
    params: ValidQuery<YearImportParams>,
    key: MaybeKey,
    upload: Upload,
) -> Result<Json<OrganisationImportReport>, Problem> {
    let (year, commits) = params.0;
    let key = key_of(commits, key)?;
    let report = guard
        .run(move |cx| {
            let file = ImportFile { kind: upload.kind, bytes: &upload.bytes };
            import(cx, year, file, mode(key.as_ref()))
        })
        .await?;
    Ok(Json(report.into()))
}

endpoint!(import_units, __path_import_units);
