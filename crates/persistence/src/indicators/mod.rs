//! Indicators and the ledger over them.

pub mod acknowledgements;
pub mod baselines;
pub mod carried;
pub mod carried_over;
mod co_units;
mod filter;
mod ledger;
mod row;
mod summary;
pub mod totals;

pub(crate) use filter::{open_work, scoped, unfinished};
pub(crate) use ledger::filtered;
pub use ledger::{LedgerField, LedgerQuery, LedgerRow, SourceRef, find_row, find_rows, lights, list, rows};
pub use row::{
    find, find_all, in_stage, insert, insert_many, last_years, of_year, open_work, units_of_measure, update,
    update_many,
};
pub use summary::{KindCount, LedgerTotals, Summary, by_stage, summary, totals_of};
