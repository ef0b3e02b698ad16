use actix_web::web::Json;
use dukao_app::indicators::totals::totals as use_case;
use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::indicators::LedgerTotals;
use serde::Serialize;
use utoipa::ToSchema;

use super::query::LedgerParams;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// What the filters find in the ledger, together, over what the caller may see.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LedgerTotals)]
pub(super) struct TotalsView {
    /// Indicators.
    total: i64,
    /// Those with a number to reach.
    numeric: i64,
    /// Those that nodes decide.
    milestone: i64,
    /// Those without a lead unit.
    without_lead_unit: i64,
    /// Those without a weight.
    without_weight: i64,
    /// The weights together; of one unit they should be 100.
    #[schema(value_type = String, example = "100")]
    weight: String,
}

impl From<LedgerTotals> for TotalsView {
    fn from(totals: LedgerTotals) -> Self {
        Self {
            total: totals.total,
            numeric: totals.numeric,
            milestone: totals.total - totals.numeric,
            without_lead_unit: totals.without_lead_unit,
            without_weight: totals.without_weight,
            weight: totals.weight.to_string(),
        }
    }
}

/// What the ledger adds up to: the same filters as the list, order and page left aside.
#[utoipa::path(
    get, path = "/indicators/totals", tag = "indicators",
    params(LedgerParams),
    responses((status = 200, description = "The numbers", body = TotalsView)),
)]
async fn totals(
    guard: Guard<IndicatorRead>,
    request: ValidQuery<LedgerParams>,
) -> Result<Json<TotalsView>, Problem> {
    let totals = guard.run(move |cx| use_case(cx, request.0.query)).await?;
    Ok(Json(totals.into()))
}

endpoint!(totals, __path_totals);
