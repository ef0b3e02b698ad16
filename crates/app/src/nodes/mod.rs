//! Node plans, reports about their nodes, and lights.

pub mod accept_reports;
pub mod approve_plan;
pub mod begin_report;
pub mod board;
pub mod confirm_reports;
pub mod count_plans;
pub mod edit_report;
pub mod journal;
pub mod list_actuals;
pub mod list_nodes;
pub mod list_plans;
pub mod list_reports;
pub mod measure_node;
pub mod overall;
pub mod propose_plan;
pub mod reject_report;
pub mod remind;
pub mod return_plan;
pub mod save_plan;
pub mod send_back_report;
pub mod show_node;
pub mod show_plan;
pub mod submit_plan;
pub mod submit_reports;
pub mod trend;
pub mod year_end;

mod node_detail;
mod plan_detail;
mod planning;
mod reporting;
pub(crate) mod timing;

pub use list_nodes::ListedNode;
pub use list_reports::ListedReport;
pub use node_detail::{NodeDetail, ShownReport};
pub use plan_detail::PlanDetail;
pub use planning::SeenPlan;
pub use reporting::SeenReport;
