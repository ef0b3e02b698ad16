use actix_web::web::Json;
use dukao_app::nodes::confirm_reports::confirm;
use dukao_domain::policy::perm::ReportConfirm;

use super::report_input::ReportEntries;
use crate::{
    endpoint::endpoint, guard::Guard, headers::Key, indicators::ChangedView, problem::Problem, valid::Valid,
};

/// Confirm reports for one's section: all or none. What one lacks is named at its place.
#[utoipa::path(
    post, path = "/reports/confirmations", tag = "nodes",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = ReportEntries,
    responses((status = 200, description = "Done", body = ChangedView)),
)]
async fn confirm_reports(
    guard: Guard<ReportConfirm>,
    key: Key,
    body: Valid<ReportEntries>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| confirm(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(confirm_reports, __path_confirm_reports);
