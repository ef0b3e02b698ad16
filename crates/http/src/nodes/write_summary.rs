use actix_web::HttpResponse;
use dukao_app::nodes::year_end::summarise;
use dukao_domain::{indicators::Indicator, policy::perm::ReportEdit};

use super::{
    journal_view::TextInput,
    year_end_view::{YearEndView, answer},
};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatchOrNew,
    problem::Problem,
    valid::{PathId, Valid},
};

/// Say what was reached and what is left of an indicator at the end of its year. Without `If-Match` it is said for the first
/// time (428 when it has been); with the version it was read at it is rewritten.
#[utoipa::path(
    put, path = "/indicators/{id}/year-end/summary", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = Option<String>, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = TextInput,
    responses(
        (status = 200, description = "Rewritten", body = YearEndView, headers(("ETag" = String))),
        (status = 201, description = "Written", body = YearEndView, headers(("ETag" = String))),
    ),
)]
async fn write_summary(
    guard: Guard<ReportEdit>,
    id: PathId<Indicator>,
    version: IfMatchOrNew,
    body: Valid<TextInput>,
) -> Result<HttpResponse, Problem> {
    let text = body.meaning;
    Ok(answer(guard.run(move |cx| summarise(cx, id.0, version.0, &text)).await?))
}

endpoint!(write_summary, __path_write_summary);
