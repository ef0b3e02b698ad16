use actix_web::HttpResponse;
use dukao_app::nodes::year_end::enter;
use dukao_domain::{indicators::Indicator, policy::perm::ActualEnter};

use super::year_end_view::{ActualInput, YearEndView, answer};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatchOrNew,
    problem::Problem,
    valid::{PathId, Valid},
};

/// Enter what an indicator reached in its year, as its data owner. Without `If-Match` it is entered for the first time (428
/// when it has been); with the version it was read at it is corrected.
#[utoipa::path(
    put, path = "/indicators/{id}/year-end/actual", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = Option<String>, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ActualInput,
    responses(
        (status = 200, description = "Corrected", body = YearEndView, headers(("ETag" = String))),
        (status = 201, description = "Entered", body = YearEndView, headers(("ETag" = String))),
    ),
)]
async fn enter_final_actual(
    guard: Guard<ActualEnter>,
    id: PathId<Indicator>,
    version: IfMatchOrNew,
    body: Valid<ActualInput>,
) -> Result<HttpResponse, Problem> {
    let measured = body.meaning;
    Ok(answer(guard.run(move |cx| enter(cx, id.0, version.0, &measured)).await?))
}

endpoint!(enter_final_actual, __path_enter_final_actual);
