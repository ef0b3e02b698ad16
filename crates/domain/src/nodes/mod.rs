//! Node plans (节点计划), reports about their nodes (节点填报), and lights (亮灯).

mod actual;
mod due;
mod hands;
mod journal;
mod light;
mod node;
mod overall;
mod plan;
mod reminder;
mod report;
mod row;
mod shortfall;
mod summary;
mod template;
mod whole;

pub use actual::{FinalActual, FinalActualId, Measured};
pub use due::{Due, start_of};
pub use hands::{handles, is_inside};
pub use journal::{JournalEntry, JournalEntryId};
pub use light::{Light, LightReason, Standing, light_word};
pub use node::{Node, NodeId, NodeState};
pub use overall::Overall;
pub use plan::{NodePlan, NodePlanId, PlanProgress, PlanReturn, PlanState};
pub use reminder::{Reminder, ReminderId};
pub use report::{NodeReport, NodeReportId, ReportContent, ReportDuty, ReportProgress, ReportState};
pub use row::NodeContent;
pub use shortfall::Shortfall;
pub use summary::{YearSummary, YearSummaryId};
pub use template::Template;
pub use whole::{Bounds, lacking};
