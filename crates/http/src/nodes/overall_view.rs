use dukao_app::nodes::overall::{DecidingNode, OverallLight};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The node that decides about an indicator's light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = DecidingNode)]
struct DecidingNodeView {
    /// Id.
    id: Uuid,
    /// Its place in the plan, from 1.
    number: i16,
    /// The step.
    title: String,
    /// By when, as planned.
    #[schema(format = Date)]
    due_on: String,
}

/// How an indicator stands as a whole, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = IndicatorLight)]
pub(crate) struct OverallView {
    /// `grey`, `green`, `yellow` or `red`.
    light: String,
    /// Of its deciding node `completed`, `completed_late`, `awaiting`, `past_due`, `due_soon`, `rejected` or `not_yet`; of
    /// its number there `behind` or `far_behind`; of its plan `plan_overdue` or `unplanned`.
    reason: String,
    /// The node that decides; null where it is the plan.
    node: Option<DecidingNodeView>,
}

impl From<OverallLight> for OverallView {
    fn from(OverallLight { light, reason, node }: OverallLight) -> Self {
        let node = node.map(|DecidingNode { id, number, title, due_on }| DecidingNodeView {
            id: id.uuid(),
            number,
            title,
            due_on: due_on.to_string(),
        });
        Self { light: light.code().to_owned(), reason: reason.code().to_owned(), node }
    }
}
