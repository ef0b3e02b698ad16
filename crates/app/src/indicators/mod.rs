//! The ledger and its indicators.

pub mod carry_over;
pub mod create;
pub mod edit;
pub mod export;
pub mod history;
pub mod import;
pub mod list;
pub mod show;
pub mod summary;
pub mod unit_totals;

mod detail;
mod references;

pub use detail::{Detail, Linked};
pub(crate) use references::may_carry;
