use actix_web::HttpResponse;
use dukao_app::nodes::PlanDetail;
use dukao_domain::{
    audit::event::Version,
    nodes::{Node, NodeContent, NodePlan},
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, headers::etag, reviews::HandView};

/// What a node says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeContent)]
pub(super) struct NodeContentView {
    /// The step.
    title: String,
    /// What shows that it is done; a draft may lack it.
    deliverable: Option<String>,
    /// By when, as planned.
    #[schema(format = Date)]
    due_on: String,
    /// Decimal: of a numeric indicator what is reached by then, cumulated.
    planned: Option<String>,
    /// Decimal from 0.01 to 100: its weight among the indicator's nodes; a draft may lack it.
    weight: Option<String>,
}

impl From<NodeContent> for NodeContentView {
    fn from(content: NodeContent) -> Self {
        Self {
            title: content.title,
            deliverable: content.deliverable,
            due_on: content.due_on.to_string(),
            planned: content.planned.map(|planned| planned.to_string()),
            weight: content.weight.map(|weight| weight.to_string()),
        }
    }
}

/// A node.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Node)]
pub(super) struct NodeView {
    /// Id.
    id: Uuid,
    /// Its place in the plan, from 1.
    number: i16,
    /// `draft` until its plan is approved, `open`, `superseded` or `withdrawn`.
    state: String,
    #[serde(flatten)]
    content: NodeContentView,
    /// The last instant that is in time: the end of the planned day, later after an outage.
    #[schema(format = DateTime)]
    due_at: String,
    /// From when on it warns.
    #[schema(format = DateTime)]
    yellow_from: String,
    /// What the supervision group said of it when it returned the plan.
    remark: Option<String>,
    /// How the newest reports leave it: `pending`, `submitted`, `rejected` or `completed`.
    standing: String,
    /// When the complete report that awaits verification, or was accepted, was handed in.
    #[schema(format = DateTime)]
    reported_at: Option<String>,
    /// Decimal: what was reached, as accepted.
    actual: Option<String>,
    /// How far that lies behind what was planned: `lagging` or `grave`.
    shortfall: Option<String>,
    /// When the supervision office last checked a report about it.
    #[schema(format = DateTime)]
    checked_at: Option<String>,
    /// Version.
    version: i64,
}

impl From<Node> for NodeView {
    fn from(node: Node) -> Self {
        Self {
            id: node.id.uuid(),
            number: node.number,
            state: node.state.code().to_owned(),
            content: node.content.into(),
            due_at: node.due.due_at.to_string(),
            yellow_from: node.due.yellow_from.to_string(),
            remark: node.remark,
            standing: node.standing.code().to_owned(),
            reported_at: node.reported_at.map(|at| at.to_string()),
            actual: node.actual.map(|actual| actual.to_string()),
            shortfall: node.shortfall.map(|shortfall| shortfall.code().to_owned()),
            checked_at: node.checked_at.map(|at| at.to_string()),
            version: node.version.number(),
        }
    }
}

/// Where a plan stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodePlan)]
struct PlanView {
    /// Which of the indicator's plans, from 1.
    number: i16,
    /// `drafting`, `submitted`, `locked` or `superseded`.
    state: String,
    /// The last instant at which it is handed in in time.
    #[schema(format = DateTime)]
    due_at: String,
    /// Whether it should have been handed in and is not.
    overdue: bool,
    /// Who handed it in.
    submitted: Option<HandView>,
    /// Who approved it.
    approved: Option<HandView>,
    /// Who returned it last, while it is mended.
    returned: Option<HandView>,
    /// Why it was returned.
    return_reason: Option<String>,
    /// Version.
    version: i64,
    /// When it last changed.
    #[schema(format = DateTime)]
    updated_at: String,
}

/// An indicator's node plan.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IndicatorNodes)]
pub(super) struct PlanDetailView {
    /// Where the plan stands; null until the indicator is issued.
    plan: Option<PlanView>,
    /// Its nodes, in order.
    nodes: Vec<NodeView>,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl From<PlanDetail> for PlanDetailView {
    fn from(detail: PlanDetail) -> Self {
        let PlanDetail { plan, names, read_at, allowed } = detail;
        let hand = |hand| HandView::new(hand, &names);
        let view = |plan: &NodePlan| PlanView {
            number: plan.number,
            state: plan.state().code().to_owned(),
            due_at: plan.due.due_at.to_string(),
            overdue: plan.is_overdue(read_at),
            submitted: plan.submitted().map(hand),
            approved: plan.approved().map(hand),
            returned: plan.returned().map(|returned| hand(returned.hand)),
            return_reason: plan.returned().map(|returned| returned.reason.clone()),
            version: plan.version.number(),
            updated_at: plan.updated_at.to_string(),
        };
        let (plan, nodes) = plan.map_or_else(Default::default, |(plan, nodes)| (Some(view(&plan)), nodes));
        Self {
            plan,
            nodes: nodes.into_iter().map(Into::into).collect(),
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// The answer with the plan's version, if there is a plan.
pub(super) fn answer(detail: PlanDetail) -> HttpResponse {
    let view = PlanDetailView::from(detail);
    let mut answer = HttpResponse::Ok();
    if let Some(plan) = &view.plan {
        answer.insert_header(etag(Version::new(plan.version)));
    }
    answer.json(view)
}
