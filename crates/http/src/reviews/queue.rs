use actix_web::web::Json;
use dukao_app::reviews::queue::{Waiting, queue as use_case};
use dukao_domain::policy::perm::ReviewRead;
use dukao_persistence::{indicators::LedgerField, page::Sort};
use serde::Serialize;
use utoipa::ToSchema;

use super::grounds::GroundView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    indicators::{LedgerParams, LedgerRequest, RowView},
    lists::PageView,
    problem::Problem,
    valid::ValidQuery,
};

/// An indicator that waits for review.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WaitingIndicator)]
struct WaitingView {
    #[serde(flatten)]
    row: RowView,
    /// The how-manieth time it was handed in.
    round: i16,
    /// Since when it waits at this level.
    #[schema(format = DateTime)]
    waiting_since: Option<String>,
    /// What the supervision group would have the target be.
    suggested_target: Option<String>,
    /// Why its target looks too low.
    low_target: Vec<GroundView>,
}

impl From<Waiting> for WaitingView {
    fn from(waiting: Waiting) -> Self {
        Self {
            round: waiting.round,
            waiting_since: waiting.since.map(|at| at.to_string()),
            suggested_target: waiting.suggested_target.map(|target| target.to_string()),
            low_target: waiting.grounds.into_iter().map(Into::into).collect(),
            row: RowView::new(&waiting.row, waiting.allowed),
        }
    }
}

/// What waits for review, of what the caller may decide or follow: the same filters and orders as the ledger; what waits
/// longest comes first unless asked otherwise.
#[utoipa::path(
    get, path = "/reviews", tag = "reviews",
    params(LedgerParams),
    responses((status = 200, description = "One page of it", body = PageView<WaitingView>)),
)]
async fn queue(
    guard: Guard<ReviewRead>,
    query: ValidQuery<LedgerParams>,
) -> Result<Json<PageView<WaitingView>>, Problem> {
    let LedgerRequest { query, mut sort, page, .. } = query.0;
    if sort.is_empty() {
        sort.push(Sort { field: LedgerField::UpdatedAt, descending: false });
    }
    let rows = guard.run(move |cx| use_case(cx, query, &sort, page)).await?;
    Ok(Json(PageView::new(rows.map(WaitingView::from), page)))
}

endpoint!(queue, __path_queue);
