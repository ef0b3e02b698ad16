//! Indicators and the ledger over them.

mod carried;
mod filter;
mod ledger;
mod row;
mod summary;

pub use carried::{Uncarried, of_person, uncarried};
pub use ledger::{LedgerField, LedgerQuery, LedgerRow, SourceRef, find_row, list, rows};
pub use row::{existing_titles, find, insert, update};
pub use summary::{KindCount, Summary, summary};
