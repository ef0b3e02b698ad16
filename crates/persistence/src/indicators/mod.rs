//! Indicators and the ledger over them.

pub mod carried;
pub mod carried_over;
mod co_units;
mod filter;
mod ledger;
mod row;
mod summary;
pub mod totals;

pub(crate) use filter::{open_work, scoped};
pub use ledger::{LedgerField, LedgerQuery, LedgerRow, SourceRef, find_row, list, rows};
pub use row::{
    find, find_all, insert, insert_many, last_years, of_year, open_work, units_of_measure, update,
};
pub use summary::{KindCount, LedgerTotals, Summary, summary, totals_of};
