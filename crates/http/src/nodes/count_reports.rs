use actix_web::web::Json;
use dukao_app::nodes::list_reports::count;
use dukao_domain::policy::perm::NodeRead;
use serde::Serialize;
use utoipa::ToSchema;

use super::node_query::NodeParams;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// Reports in one state.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeReportCount)]
struct StateCount {
    /// `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`.
    state: String,
    /// How many reports.
    reports: i64,
}

/// Reports in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeReportSummary)]
struct CountsView {
    /// States in which there are any.
    states: Vec<StateCount>,
}

/// The reports that the caller may see, in numbers.
#[utoipa::path(
    get, path = "/reports/summary", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "The numbers", body = CountsView)),
)]
async fn count_reports(
    guard: Guard<NodeRead>,
    query: ValidQuery<NodeParams>,
) -> Result<Json<CountsView>, Problem> {
    let counts = guard.run(move |cx| count(cx, &query.0.reports.indicators)).await?.into_iter();
    let states = counts.map(|(state, reports)| StateCount { state: state.code().to_owned(), reports });
    Ok(Json(CountsView { states: states.collect() }))
}

endpoint!(count_reports, __path_count_reports);
