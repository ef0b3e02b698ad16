use actix_web::HttpResponse;
use chrono::NaiveDate;
use dukao_app::organisation::set_closing_dates::{ClosingDates, set_closing_dates as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    policy::perm::YearEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{path::PathYear, year_view::YearDetailView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire, date},
};

/// When a year closes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ClosingInput {
    /// Last day of node reporting; in the year or the one after it.
    #[schema(format = Date)]
    reporting_closes_on: String,
    /// Last day of final actuals; not before reporting closes.
    #[schema(format = Date)]
    actuals_close_on: String,
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for ClosingInput {
    type Meaning = (NaiveDate, NaiveDate, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reporting = faults.take("/reporting_closes_on", date(&self.reporting_closes_on));
        let actuals = faults.take("/actuals_close_on", date(&self.actuals_close_on));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        let dates = reporting.zip(actuals);
        faults.whole(dates.zip(reason).map(|((reporting, actuals), reason)| (reporting, actuals, reason)))
    }
}

/// Set a year's closing dates. `If-Match` carries the version it was read at.
#[utoipa::path(
    put, path = "/years/{year}", tag = "organisation",
    params(
        ("year" = i16, Path, description = "The calendar year"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ClosingInput,
    responses((status = 200, description = "Set", body = YearDetailView, headers(("ETag" = String)))),
)]
async fn set_closing_dates(
    guard: Guard<YearEdit>,
    year: PathYear,
    version: IfMatch,
    body: Valid<ClosingInput>,
) -> Result<HttpResponse, Problem> {
    let (reporting, actuals, reason) = body.meaning;
    let dates = ClosingDates { year: year.0, expected: version.0, reporting, actuals, reason };
    let view = YearDetailView::from(guard.run(move |cx| use_case(cx, &dates)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(set_closing_dates, __path_set_closing_dates);
