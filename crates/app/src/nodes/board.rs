//! The board: how many nodes stand in which light, counted by the database.

use dukao_domain::policy::perm::NodeRead;
use dukao_persistence::nodes::{self, BoardBy, BoardRow, NodeQuery};

use super::list_nodes::visible;
use crate::{AppResult, Cx};

/// The nodes that the caller may see, in numbers, by whatever `by` names.
pub fn board(cx: &Cx<'_, NodeRead>, query: NodeQuery, by: BoardBy) -> AppResult<Vec<BoardRow>> {
    let query = visible(cx, query);
    Ok(cx.db.read(|tx| nodes::board(tx, &query, by))?)
}
