use std::collections::BTreeMap;

use actix_web::HttpResponse;
use dukao_app::organisation::move_year_on::{Move, move_year_on as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Gate,
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
    valid::{Faults, Valid, Wire},
};

/// Why a year moves on although things are open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MoveInput {
    /// A reason for each kind of thing that is open; empty ones count as missing.
    reasons: BTreeMap<String, String>,
}

impl Wire for MoveInput {
    type Meaning = BTreeMap<Gate, String>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let mut reasons = BTreeMap::new();
        for (gate, reason) in self.reasons {
            let pointer = format!("/reasons/{}", gate.replace('~', "~0").replace('/', "~1"));
            let reason = faults.take(&pointer, text::optional(Some(&reason), limits::REASON)).flatten();
            if let (Some(gate), Some(reason)) = (faults.take(&pointer, gate.parse::<Gate>()), reason) {
                reasons.insert(gate, reason);
            }
        }
        faults.into_result(reasons)
    }
}

/// Move a year on to its next phase. What is still open is left behind, and each kind of it needs a reason: 422 names
/// those without one. No phase begins before its first day, whatever the reasons: 409 `year.too_early` names it in
/// `not_before`.
#[utoipa::path(
    post, path = "/years/{year}/phase", tag = "organisation",
    params(
        ("year" = i16, Path, description = "The calendar year"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = MoveInput,
    responses((status = 200, description = "Moved on", body = YearDetailView, headers(("ETag" = String)))),
)]
async fn move_year_on(
    guard: Guard<YearEdit>,
    year: PathYear,
    version: IfMatch,
    body: Valid<MoveInput>,
) -> Result<HttpResponse, Problem> {
    let step = Move { year: year.0, expected: version.0, reasons: body.meaning };
    let view = YearDetailView::from(guard.run(move |cx| use_case(cx, &step)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(move_year_on, __path_move_year_on);
