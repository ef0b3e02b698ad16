use actix_web::web::Json;
use dukao_app::nodes::submit_reports::submit;
use dukao_domain::policy::perm::ReportSubmit;

use super::report_input::ReportEntries;
use crate::{
    endpoint::endpoint, guard::Guard, headers::Key, indicators::ChangedView, problem::Problem, valid::Valid,
};

/// Hand reports in for one's unit: all or none. Whoever confirms for the section too takes both steps at once.
#[utoipa::path(
    post, path = "/reports/submissions", tag = "nodes",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = ReportEntries,
    responses((status = 200, description = "Done", body = ChangedView)),
)]
async fn submit_reports(
    guard: Guard<ReportSubmit>,
    key: Key,
    body: Valid<ReportEntries>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| submit(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(submit_reports, __path_submit_reports);
