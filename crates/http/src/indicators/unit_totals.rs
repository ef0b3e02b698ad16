use actix_web::web::Json;
use dukao_app::indicators::unit_totals::{UnitTotalRow, unit_totals as use_case};
use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::indicators::totals::UnitTotal;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint, guard::Guard, organisation::path::PathYear, problem::Problem, session::Named,
};

/// Indicators in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IndicatorTotal)]
struct TotalView {
    /// Indicators; withdrawn ones are left out.
    indicator_count: i64,
    /// Those without a weight.
    without_weight: i64,
    /// Their weights together: a decimal.
    weight: String,
}

impl From<UnitTotal> for TotalView {
    fn from(total: UnitTotal) -> Self {
        Self {
            indicator_count: total.indicators,
            without_weight: total.without_weight,
            weight: total.weight.to_string(),
        }
    }
}

/// What one unit has of a year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UnitTotal)]
struct UnitTotalView {
    /// The unit, by the year's name.
    unit: Named,
    /// Its kind.
    kind: String,
    /// The group that it is ranked in.
    ranking_group: Option<Named>,
    #[serde(flatten)]
    total: TotalView,
    /// How its weights stand to 100: `short`, `whole` or `over`.
    standing: String,
}

impl From<UnitTotalRow> for UnitTotalView {
    fn from(row: UnitTotalRow) -> Self {
        let entry = row.unit.entry;
        let group = entry.ranking_group_id.zip(row.unit.ranking_group);
        Self {
            unit: Named { id: entry.unit_id.uuid(), name: entry.name },
            kind: entry.kind.code().to_owned(),
            ranking_group: group.map(|(id, name)| Named { id: id.uuid(), name }),
            standing: row.total.weight.standing().code().to_owned(),
            total: row.total.into(),
        }
    }
}

/// A year's indicators by unit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UnitTotals)]
struct UnitTotalsView {
    /// Every assessed unit that the caller may read the indicators of, by its code in the register.
    items: Vec<UnitTotalView>,
    /// What lies on no unit that is assessed.
    elsewhere: TotalView,
}

/// What each unit has of a year's indicators, and whether its weights add to 100.
#[utoipa::path(
    get, path = "/years/{year}/unit-totals", tag = "indicators",
    params(("year" = i16, Path, description = "The year")),
    responses((status = 200, description = "Each unit in numbers", body = UnitTotalsView)),
)]
async fn unit_totals(guard: Guard<IndicatorRead>, year: PathYear) -> Result<Json<UnitTotalsView>, Problem> {
    let (units, elsewhere) = guard.run(move |cx| use_case(cx, year.0)).await?;
    let items = units.into_iter().map(Into::into).collect();
    Ok(Json(UnitTotalsView { items, elsewhere: elsewhere.into() }))
}

endpoint!(unit_totals, __path_unit_totals);
