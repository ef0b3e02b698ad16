use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, indicators::export::export as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::IndicatorExport,
};

use super::query::{LedgerParams, LedgerRequest};
use crate::{endpoint::endpoint, files::attachment, guard::Guard, problem::Problem, valid::ValidQuery};

/// The ledger as a file: exactly what the filtered, sorted table shows, all pages.
#[utoipa::path(
    get, path = "/indicators/export", tag = "indicators",
    params(LedgerParams),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export(
    guard: Guard<IndicatorExport>,
    query: ValidQuery<LedgerParams>,
) -> Result<HttpResponse, Problem> {
    let LedgerRequest { query, sort, format, .. } = query.0;
    let kind = match format.as_deref() {
        None | Some("xlsx") => FileKind::Xlsx,
        Some("csv") => FileKind::Csv,
        Some(_) => {
            let allowed = "xlsx, csv".to_owned();
            return Err(Problem::fields(&[FieldFault::new("/format", FieldCode::NotOneOf { allowed })]));
        }
    };
    let bytes = guard.run(move |cx| use_case(cx, query, &sort, kind)).await?;
    Ok(attachment(kind, "ledger", bytes))
}

endpoint!(export, __path_export);
