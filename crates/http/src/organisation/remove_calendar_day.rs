use actix_web::HttpResponse;
use dukao_app::organisation::remove_calendar_day::remove_calendar_day as use_case;
use dukao_domain::policy::perm::CalendarEdit;

use super::path::PathDate;
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem};

/// Take a day off the list: it goes by its weekday again.
#[utoipa::path(
    delete, path = "/calendar/{date}", tag = "organisation",
    params(
        ("date" = String, Path, description = "The day, such as 2026-10-01"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Off the list")),
)]
async fn remove_calendar_day(
    guard: Guard<CalendarEdit>,
    day: PathDate,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, day.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_calendar_day, __path_remove_calendar_day);
