use actix_web::web::Json;
use dukao_app::nodes::accept_reports::accept;
use dukao_domain::policy::perm::ReportVerify;

use super::report_input::ReportEntries;
use crate::{
    endpoint::endpoint, guard::Guard, headers::Key, indicators::ChangedView, problem::Problem, valid::Valid,
};

/// Accept reports: all or none, and only those whose every file the caller has opened.
#[utoipa::path(
    post, path = "/reports/acceptances", tag = "nodes",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = ReportEntries,
    responses((status = 200, description = "Done", body = ChangedView)),
)]
async fn accept_reports(
    guard: Guard<ReportVerify>,
    key: Key,
    body: Valid<ReportEntries>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| accept(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(accept_reports, __path_accept_reports);
