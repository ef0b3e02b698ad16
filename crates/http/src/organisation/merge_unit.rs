use actix_web::web::Json;
use chrono::NaiveDate;
use dukao_app::organisation::merge_unit::{MergeOrder, merge_unit as use_case};
use dukao_domain::{
    fault::FieldFault,
    organisation::{Unit, UnitId, Year},
    policy::perm::UnitEdit,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, date, id},
};

/// A merger of the unit into another one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MergerInput {
    /// In which year.
    year: i16,
    /// Who carries on; stands in that year.
    #[schema(format = Uuid)]
    successor_id: String,
    /// From which day on: in the year, and not in the future, because the work moves at once.
    #[schema(format = Date)]
    on: String,
    /// Why; kept in the log and in the history of what moves.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for MergerInput {
    type Meaning = (Year, UnitId, NaiveDate, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let successor = faults.take("/successor_id", id(&self.successor_id));
        let on = faults.take("/on", date(&self.on));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        match (year, successor, on, reason) {
            (Some(year), Some(successor), Some(on), Some(reason)) => Ok((year, successor, on, reason)),
            _ => Err(faults.0),
        }
    }
}

/// What a merger moved.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Merged)]
struct MergedView {
    /// Years in whose rosters the unit is marked as gone.
    years: usize,
    /// Indicators that the successor leads now.
    indicators: usize,
    /// People whom the successor employs now.
    people: usize,
}

/// Merge a unit into another one: it is gone in that year and in later ones, its open indicators and its people are the
/// successor's, and posts over it end. Sections and persons named on its indicators are cleared.
#[utoipa::path(
    post, path = "/units/{id}/merge", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The unit that goes"),
        ("If-Match" = String, Header, description = "The unit's version, such as \"3\" with its quotes"),
    ),
    request_body = MergerInput,
    responses((status = 200, description = "Merged", body = MergedView)),
)]
async fn merge_unit(
    guard: Guard<UnitEdit>,
    id: PathId<Unit>,
    version: IfMatch,
    body: Valid<MergerInput>,
) -> Result<Json<MergedView>, Problem> {
    let (year, successor_id, on, reason) = body.meaning;
    let order = MergeOrder { unit_id: id.0, expected: version.0, year, successor_id, on, reason };
    let moved = guard.run(move |cx| use_case(cx, &order)).await?;
    guard.state.forget_everybody();
    Ok(Json(MergedView { years: moved.years, indicators: moved.indicators, people: moved.people }))
}

endpoint!(merge_unit, __path_merge_unit);
