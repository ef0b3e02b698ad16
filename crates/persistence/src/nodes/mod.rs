//! Node plans, their nodes, and reports about them.

mod lists;
mod nodes;
pub mod plans;
mod queue;
pub mod reports;

pub use lists::{
    BoardBy, BoardRow, NodeField, NodeQuery, NodeRow, ReportQuery, ReportRow, board, count_reports,
    list_nodes, list_reports,
};
pub use nodes::{counting_in, delete, find, find_all, insert_many, of_plan, update_many};
pub use queue::{PlanField, PlanQuery, PlanRow, counts, list};
