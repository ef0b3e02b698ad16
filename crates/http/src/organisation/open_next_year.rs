use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::organisation::open_next_year::open_next_year as use_case;
use dukao_domain::{audit::event::Version, fault::FieldFault, organisation::Year, policy::perm::YearOpen};
use serde::Deserialize;
use utoipa::ToSchema;

use super::year_view::YearDetailView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::{Faults, Valid, Wire},
};

/// The year to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewYearInput {
    /// The one after the last.
    year: i16,
}

impl Wire for NewYearInput {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/year", Year::new(self.year)).ok_or(faults.0)
    }
}

/// Open the year after the last one, with that one's units, ranking groups and portfolios. Units that were merged away
/// stay behind.
#[utoipa::path(
    post, path = "/years", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewYearInput,
    responses((status = 201, description = "Opened", body = YearDetailView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn open_next_year(
    guard: Guard<YearOpen>,
    key: Key,
    body: Valid<NewYearInput>,
) -> Result<HttpResponse, Problem> {
    let year = body.meaning;
    let view: YearDetailView = guard.run(move |cx| use_case(cx, &key.0, &body.sent, year)).await?;
    guard.state.forget_everybody();
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/years/{year}")))
        .insert_header(etag(Version::new(view.version())))
        .json(view))
}

endpoint!(open_next_year, __path_open_next_year);
