use actix_web::web::Json;
use dukao_app::nodes::trend::{TrendMonth, trend};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::NodeRead,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::node_query::{NodeParams, NodeRequest};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// One month of a year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TrendMonth)]
struct TrendMonthView {
    /// Such as `2026-03`.
    month: String,
    /// Nodes planned for it.
    due: i64,
    /// Nodes that are green and were handed in in it; December has what came later too.
    handed_in: i64,
}

/// The course of a year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Trend)]
struct TrendView {
    /// Its twelve months.
    months: Vec<TrendMonthView>,
}

/// What was due by each month of a year, and what was handed in, of the nodes that the caller may see.
#[utoipa::path(
    get, path = "/board/trend", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "The course of the year", body = TrendView)),
)]
async fn board_trend(
    guard: Guard<NodeRead>,
    query: ValidQuery<NodeParams>,
) -> Result<Json<TrendView>, Problem> {
    let NodeRequest { nodes, mine, .. } = query.0;
    let year = nodes.indicators.year;
    let year = year.ok_or_else(|| Problem::fields(&[FieldFault::new("/year", FieldCode::Required)]))?;
    let months = guard.run(move |cx| trend(cx, nodes, mine, year)).await?.into_iter();
    let months = months.map(|TrendMonth { month, due, handed_in }| TrendMonthView { month, due, handed_in });
    Ok(Json(TrendView { months: months.collect() }))
}

endpoint!(board_trend, __path_board_trend);
