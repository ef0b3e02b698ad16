use actix_web::web::Json;
use dukao_app::nodes::board::{Board, board as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::NodeRead,
};
use dukao_persistence::nodes::BoardRow;
use serde::Serialize;
use utoipa::ToSchema;

use super::node_query::{NodeParams, NodeRequest};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// Nodes or indicators in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BoardRow)]
struct BoardRowView {
    /// Of what: the id of a unit, section, group or leader, a kind of source, or a month such as `2026-03`; null for what
    /// has none.
    key: Option<String>,
    /// Of a board by months besides: which, such as `2026-03`; null for what has none.
    month: Option<String>,
    /// Not due yet.
    grey: i64,
    /// Done, or handed in in time.
    green: i64,
    /// Due soon, or refused.
    yellow: i64,
    /// Late.
    red: i64,
}

impl From<BoardRow> for BoardRowView {
    fn from(BoardRow { key, month, grey, green, yellow, red }: BoardRow) -> Self {
        Self { key, month, grey, green, yellow, red }
    }
}

/// A board.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Board)]
struct BoardView {
    /// In the order of their keys.
    rows: Vec<BoardRowView>,
}

/// How many nodes of approved plans, or issued indicators, stand in which light, of those that the caller may see, by
/// whatever `by` names; an indicator's month is that of its deadline.
#[utoipa::path(
    get, path = "/board", tag = "nodes",
    params(NodeParams),
    responses((status = 200, description = "The board", body = BoardView)),
)]
async fn board(guard: Guard<NodeRead>, query: ValidQuery<NodeParams>) -> Result<Json<BoardView>, Problem> {
    let NodeRequest { nodes, mine, by, of_indicators: indicators, monthly, .. } = query.0;
    let by = by.ok_or_else(|| Problem::fields(&[FieldFault::new("/by", FieldCode::Required)]))?;
    let rows = guard.run(move |cx| use_case(cx, nodes, Board { by, indicators, monthly, mine })).await?;
    Ok(Json(BoardView { rows: rows.into_iter().map(Into::into).collect() }))
}

endpoint!(board, __path_board);
