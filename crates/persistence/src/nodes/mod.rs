//! Node plans, their nodes, and reports about them.

pub mod actuals;
mod board;
pub mod journal;
pub(crate) mod lights;
mod lists;
pub mod plans;
mod queue;
pub mod reminders;
pub mod reports;
mod steps;
pub mod summaries;

pub use board::{BoardBy, BoardRow, board, handed_in, indicator_board};
pub use lists::{
    NodeField, NodeQuery, NodeRow, ReportQuery, ReportRow, count_reports, list_nodes, list_reports,
};
pub use queue::{PlanField, PlanQuery, PlanRow, counts, list};
pub use steps::{counting_in, delete, find, find_all, insert_many, of_plan, open_of, update_many};
