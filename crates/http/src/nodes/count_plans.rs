use actix_web::web::Json;
use dukao_app::nodes::count_plans::{PlanCounts, count};
use dukao_domain::policy::perm::PlanRead;
use serde::Serialize;
use utoipa::ToSchema;

use super::plan_query::PlanParams;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// Plans in one state.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodePlanCount)]
struct StateCount {
    /// `drafting`, `submitted`, `locked` or `superseded`.
    state: String,
    /// How many plans.
    plans: i64,
}

/// Node plans in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodePlanSummary)]
struct CountsView {
    /// States in which there are any.
    states: Vec<StateCount>,
    /// How many should have been handed in and are not.
    overdue: i64,
}

impl From<PlanCounts> for CountsView {
    fn from(counts: PlanCounts) -> Self {
        let states = counts.by_state.into_iter();
        let states = states.map(|(state, plans)| StateCount { state: state.code().to_owned(), plans });
        Self { states: states.collect(), overdue: counts.overdue }
    }
}

/// The node plans that the caller may see, in numbers.
#[utoipa::path(
    get, path = "/node-plans/summary", tag = "nodes",
    params(PlanParams),
    responses((status = 200, description = "The numbers", body = CountsView)),
)]
async fn count_plans(
    guard: Guard<PlanRead>,
    query: ValidQuery<PlanParams>,
) -> Result<Json<CountsView>, Problem> {
    let (query, ..) = query.0;
    Ok(Json(guard.run(move |cx| count(cx, query)).await?.into()))
}

endpoint!(count_plans, __path_count_plans);
