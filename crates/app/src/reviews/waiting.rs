//! How much waits for review.

use dukao_domain::{indicators::Stage, policy::perm::ReviewRead};
use dukao_persistence::indicators::{self, LedgerQuery};

use crate::{AppResult, Cx};

/// How many wait at each level, of what the caller may see; levels where nothing waits are not in it.
pub fn waiting(cx: &Cx<'_, ReviewRead>, query: LedgerQuery) -> AppResult<Vec<(Stage, i64)>> {
    let query = cx.reached(query);
    Ok(cx.db.read(|tx| indicators::by_stage(tx, &query))?)
}
