//! Node plans (节点计划), reports about their nodes (节点填报), and lights (亮灯).

mod due;
mod hands;
mod light;
mod node;
mod overall;
mod plan;
mod report;
mod row;
mod shortfall;
mod template;
mod whole;

pub use due::{Due, start_of};
pub use hands::{handles, is_inside};
pub use light::{Light, LightReason, Standing, light_word};
pub use node::{Node, NodeId, NodeState};
pub use overall::Overall;
pub use plan::{NodePlan, NodePlanId, PlanProgress, PlanReturn, PlanState};
pub use report::{NodeReport, NodeReportId, ReportContent, ReportDuty, ReportProgress, ReportState};
pub use row::NodeContent;
pub use shortfall::Shortfall;
pub use template::Template;
pub use whole::{Bounds, lacking};
