//! Indicators and the ledger over them.

mod filter;
mod ledger;
mod row;
mod summary;

pub use ledger::{LedgerField, LedgerQuery, LedgerRow, SourceRef, find_row, list, rows};
pub use row::{existing_titles, find, insert, open_work, update};
pub use summary::{KindCount, Summary, summary};
