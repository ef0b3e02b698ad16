use actix_web::web::Json;
use dukao_app::indicators::summary::summary as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::perm::IndicatorRead,
};
use dukao_persistence::indicators::Summary;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// One kind of source in numbers.
#[derive(Debug, Serialize, ToSchema)]
struct KindCount {
    /// The kind.
    kind: String,
    /// Documents.
    documents: i64,
    /// Items that have indicators.
    items: i64,
    /// Indicators.
    indicators: i64,
}

/// A year's ledger in numbers, over what the caller may see.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LedgerSummary)]
struct SummaryView {
    /// Indicators.
    total: i64,
    /// Those with a number to reach.
    numeric: i64,
    /// Those that nodes decide.
    milestone: i64,
    /// Those without a lead unit.
    without_lead_unit: i64,
    /// By kind of source.
    by_source_kind: Vec<KindCount>,
}

impl From<Summary> for SummaryView {
    fn from(summary: Summary) -> Self {
        let kinds = summary.by_source_kind.into_iter().map(|count| KindCount {
            kind: count.kind.code().to_owned(),
            documents: count.documents,
            items: count.items,
            indicators: count.indicators,
        });
        Self {
            total: summary.total,
            numeric: summary.numeric,
            milestone: summary.total - summary.numeric,
            without_lead_unit: summary.without_lead_unit,
            by_source_kind: kinds.collect(),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SummaryParams {
    /// Of this year.
    #[param(value_type = i16)]
    year: Option<String>,
}

impl Wire for SummaryParams {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", self.year.as_deref().map_or(Err(FieldCode::Required), str::parse));
        year.ok_or(faults.0)
    }
}

/// The ledger in numbers.
#[utoipa::path(
    get, path = "/indicators/summary", tag = "indicators",
    params(SummaryParams),
    responses((status = 200, description = "The numbers", body = SummaryView)),
)]
async fn summary(
    guard: Guard<IndicatorRead>,
    year: ValidQuery<SummaryParams>,
) -> Result<Json<SummaryView>, Problem> {
    let summary = guard.run(move |cx| use_case(cx, year.0)).await?;
    Ok(Json(summary.into()))
}

endpoint!(summary, __path_summary);
