use actix_web::web::Json;
use dukao_app::indicators::acknowledgements::waiting as use_case;
use dukao_domain::policy::perm::IndicatorAcknowledge;
use serde::Serialize;
use utoipa::ToSchema;

use super::task_list::TaskListParams;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// What waits for the caller's acknowledgement.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AcknowledgementSummary)]
struct WaitingView {
    /// Issued indicators that the caller may acknowledge now.
    waiting: usize,
}

/// How many of a year's issued indicators wait for the caller's acknowledgement; of a closed year none.
#[utoipa::path(
    get, path = "/indicators/acknowledgements", tag = "indicators",
    params(TaskListParams),
    responses((status = 200, description = "The number", body = WaitingView)),
)]
async fn waiting_acknowledgements(
    guard: Guard<IndicatorAcknowledge>,
    query: ValidQuery<TaskListParams>,
) -> Result<Json<WaitingView>, Problem> {
    let waiting = guard.run(move |cx| use_case(cx, query.0)).await?;
    Ok(Json(WaitingView { waiting }))
}

endpoint!(waiting_acknowledgements, __path_waiting_acknowledgements);
