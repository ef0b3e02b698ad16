//! Indicators and the ledger over them.

mod carried;
mod filter;
mod ledger;
mod row;
mod summary;

pub use carried::{Uncarried, of_person, uncarried};
pub(crate) use filter::scoped;
pub use ledger::{LedgerField, LedgerQuery, LedgerRow, SourceRef, find_row, list, rows};
pub use row::{find, insert, of_year, units_of_measure, update};
pub use summary::{KindCount, Summary, summary};
