//! Node plans, their nodes, and reports about them.

mod lists;
pub mod plans;
mod queue;
pub mod reports;
mod steps;

pub use lists::{
    BoardBy, BoardRow, NodeField, NodeQuery, NodeRow, ReportQuery, ReportRow, board, count_reports,
    list_nodes, list_reports,
};
pub use queue::{PlanField, PlanQuery, PlanRow, counts, list};
pub use steps::{counting_in, delete, find, find_all, insert_many, of_plan, update_many};
