//! The ledger and its indicators.

pub mod acknowledge;
pub mod acknowledgements;
pub mod assign;
pub mod assign_many;
pub mod baselines;
pub mod carry_over;
pub mod create;
pub mod edit;
pub mod export;
pub mod export_task_list;
pub mod history;
pub mod import;
pub mod list;
pub mod show;
pub mod summary;
pub mod task_list;
pub mod totals;
pub mod unit_totals;
pub mod weigh;

pub(crate) mod changing;
mod detail;
mod receiver;
pub(crate) mod references;

pub use changing::Seen;
pub(crate) use detail::detail;
pub use detail::{Detail, Linked};
pub(crate) use receiver::may_carry;
