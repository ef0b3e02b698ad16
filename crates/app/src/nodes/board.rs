//! The board: how many nodes or indicators stand in which light, counted by the database.

use dukao_domain::policy::perm::NodeRead;
use dukao_persistence::nodes::{self, BoardBy, BoardRow, NodeQuery};

use super::list_nodes::visible;
use crate::{AppResult, Cx};

/// How a board counts.
#[derive(Debug, Clone, Copy)]
pub struct Board {
    /// By what.
    pub by: BoardBy,
    /// Indicators instead of nodes.
    pub indicators: bool,
    /// Each month's apart: a heat table.
    pub monthly: bool,
    /// Of what the caller carries.
    pub mine: bool,
}

/// What the caller may see, in numbers. Of indicators only the query's conditions on indicators count.
pub fn board(cx: &Cx<'_, NodeRead>, query: NodeQuery, board: Board) -> AppResult<Vec<BoardRow>> {
    let Board { by, indicators, monthly, mine } = board;
    let query = visible(cx, query, mine);
    Ok(cx.db.read(|tx| {
        if indicators {
            nodes::indicator_board(tx, &query.indicators, by, monthly)
        } else {
            nodes::board(tx, &query, by, monthly)
        }
    })?)
}
