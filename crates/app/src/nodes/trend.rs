//! The year's course: what was due by each month, and what was handed in by then.

use dukao_domain::{nodes::start_of, organisation::Year, policy::perm::NodeRead, time::Timestamp};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{self, BoardBy, NodeQuery},
};

use super::list_nodes::visible;
use crate::{AppResult, Cx};

/// One month of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendMonth {
    /// Such as `2026-03`.
    pub month: String,
    /// Nodes planned for it.
    pub due: i64,
    /// Nodes that are green and were handed in in it; December has what came later too.
    pub handed_in: i64,
}

/// The twelve months of `year`, of the nodes that the caller may see.
pub fn trend(cx: &Cx<'_, NodeRead>, query: NodeQuery, mine: bool, year: Year) -> AppResult<Vec<TrendMonth>> {
    let query = visible(cx, query, mine);
    let query = NodeQuery { indicators: LedgerQuery { year: Some(year), ..query.indicators }, ..query };
    let ends: [Timestamp; 12] = std::array::from_fn(|month| match year.month_after(month) {
        Some(day) => start_of(day, cx.zone),
        None => Timestamp::from_micros(i64::MAX),
    });
    let (due, handed_in) = cx.db.read(|tx| {
        AppResult::Ok((
            nodes::board(tx, &query, BoardBy::Month, false)?,
            nodes::handed_in(tx, &query, &ends)?,
        ))
    })?;
    let months = (1..).zip(handed_in).map(|(number, handed_in)| {
        let month = format!("{year}-{number:02}");
        let row = due.iter().find(|row| row.key.as_deref() == Some(&month));
        let due = row.map_or(0, |row| row.grey + row.green + row.yellow + row.red);
        TrendMonth { month, due, handed_in }
    });
    Ok(months.collect())
}
