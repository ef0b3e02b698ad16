use actix_web::web::Json;
use dukao_app::indicators::summary::summary as use_case;
use dukao_domain::policy::perm::IndicatorRead;
use dukao_persistence::indicators::Summary;
use serde::Serialize;
use utoipa::ToSchema;

use super::{query::LedgerParams, totals::TotalsView};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

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

/// What the filters find in the ledger in numbers, over what the caller may see.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LedgerSummary)]
struct SummaryView {
    #[serde(flatten)]
    totals: TotalsView,
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
        Self { totals: summary.totals.into(), by_source_kind: kinds.collect() }
    }
}

/// The ledger in numbers, by kind of source too: the same filters as the list, order and page left aside.
#[utoipa::path(
    get, path = "/indicators/summary", tag = "indicators",
    params(LedgerParams),
    responses((status = 200, description = "The numbers", body = SummaryView)),
)]
async fn summary(
    guard: Guard<IndicatorRead>,
    request: ValidQuery<LedgerParams>,
) -> Result<Json<SummaryView>, Problem> {
    let summary = guard.run(move |cx| use_case(cx, request.0.query)).await?;
    Ok(Json(summary.into()))
}

endpoint!(summary, __path_summary);
