use actix_web::web::Json;
use dukao_app::reviews::waiting::waiting as use_case;
use dukao_domain::policy::perm::ReviewRead;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint, guard::Guard, indicators::LedgerParams, problem::Problem, valid::ValidQuery,
};

/// One level of the review in numbers.
#[derive(Debug, Serialize, ToSchema)]
struct LevelCount {
    /// `group_review`, `leader_review` or `meeting`.
    state: String,
    /// Indicators that wait there.
    waiting: i64,
}

/// How much waits for review.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReviewSummary)]
struct WaitingCounts {
    /// Levels at which something waits.
    levels: Vec<LevelCount>,
}

/// What waits for review in numbers, of what the caller may decide or follow.
#[utoipa::path(
    get, path = "/reviews/summary", tag = "reviews",
    params(LedgerParams),
    responses((status = 200, description = "The numbers", body = WaitingCounts)),
)]
async fn waiting(
    guard: Guard<ReviewRead>,
    request: ValidQuery<LedgerParams>,
) -> Result<Json<WaitingCounts>, Problem> {
    let counts = guard.run(move |cx| use_case(cx, request.0.query)).await?;
    let levels = counts.into_iter();
    let levels = levels.map(|(stage, waiting)| LevelCount { state: stage.code().to_owned(), waiting });
    Ok(Json(WaitingCounts { levels: levels.collect() }))
}

endpoint!(waiting, __path_waiting);
