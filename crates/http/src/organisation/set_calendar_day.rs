use actix_web::{HttpResponse, http::StatusCode};
use dukao_app::organisation::set_calendar_day::{ListedDay, set_calendar_day as use_case};
use dukao_domain::{
    fault::FieldFault,
    organisation::DayKind,
    policy::perm::CalendarEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{calendar_view::CalendarDayView, path::PathDate};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatchOrNew, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire, reason},
};

/// How a day differs from what its weekday says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CalendarDayInput {
    /// `holiday`, or `working` for a Saturday or Sunday that is worked.
    kind: String,
    /// Such as 春节.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for CalendarDayInput {
    type Meaning = (DayKind, String, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let kind = faults.take("/kind", self.kind.parse());
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        let reason = reason(&mut faults, self.reason.as_deref());
        match (kind, name) {
            (Some(kind), Some(name)) => faults.into_result((kind, name, reason)),
            _ => Err(faults.0),
        }
    }
}

/// List a day as a holiday or as a working weekend. Without `If-Match` the day is entered (428 when it is listed
/// already); with the version it was read at it is changed.
#[utoipa::path(
    put, path = "/calendar/{date}", tag = "organisation",
    params(
        ("date" = String, Path, description = "The day, such as 2026-10-01"),
        ("If-Match" = Option<String>, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = CalendarDayInput,
    responses(
        (status = 200, description = "Changed", body = CalendarDayView, headers(("ETag" = String))),
        (status = 201, description = "Entered", body = CalendarDayView, headers(("ETag" = String))),
    ),
)]
async fn set_calendar_day(
    guard: Guard<CalendarEdit>,
    day: PathDate,
    version: IfMatchOrNew,
    body: Valid<CalendarDayInput>,
) -> Result<HttpResponse, Problem> {
    let (kind, name, reason) = body.meaning;
    let set = ListedDay { day: day.0, expected: version.0, kind, name, reason };
    let (day, entered) = guard.run(move |cx| use_case(cx, &set)).await?;
    let status = if entered { StatusCode::CREATED } else { StatusCode::OK };
    Ok(HttpResponse::build(status).insert_header(etag(day.version)).json(CalendarDayView::from(day)))
}

endpoint!(set_calendar_day, __path_set_calendar_day);
