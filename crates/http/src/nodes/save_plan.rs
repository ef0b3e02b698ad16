use actix_web::HttpResponse;
use dukao_app::nodes::{
    SeenPlan,
    save_plan::{PlanTable, save},
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Indicator,
    nodes::{Node, NodeContent, NodeId},
    policy::perm::PlanEdit,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::plan_view::{PlanDetailView, answer};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, date, id as parse_id},
};

/// A node as it shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodeInput)]
struct NodeInput {
    /// Of a node that goes on; a new one has none.
    #[schema(format = Uuid)]
    id: Option<String>,
    /// The step.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// What shows that it is done; required when the plan is handed in.
    #[schema(max_length = 500)]
    deliverable: Option<String>,
    /// By when; not after the indicator's deadline.
    #[schema(format = Date)]
    due_on: String,
    /// Decimal: of a numeric indicator what is reached by then, cumulated; required when the plan is handed in.
    planned: Option<String>,
    /// Decimal from 0.01 to 100, at most two places; required when the plan is handed in.
    weight: Option<String>,
}

/// A node plan as it shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodePlanInput)]
struct PlanInput {
    /// Up to 60 nodes in order; one that is left out is taken away.
    #[schema(max_items = 60)]
    nodes: Vec<NodeInput>,
}

impl Wire for PlanInput {
    type Meaning = Vec<(Option<NodeId>, NodeContent)>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        if self.nodes.len() > Node::MAX {
            let max = u64::try_from(Node::MAX).unwrap_or_default();
            return Err(vec![FieldFault::new("/nodes", FieldCode::TooMany { max })]);
        }
        let mut nodes: Vec<(Option<NodeId>, NodeContent)> = Vec::with_capacity(self.nodes.len());
        for (at, node) in self.nodes.into_iter().enumerate() {
            let place = |field: &str| format!("/nodes/{at}/{field}");
            let id = faults.optional(&place("id"), node.id.as_deref(), parse_id::<Node>);
            if id.is_some() && nodes.iter().any(|(other, _)| *other == id) {
                faults.0.push(FieldFault::new(place("id"), FieldCode::Duplicate));
            }
            let day = node.due_on.trim();
            let due_on = if day.is_empty() { Err(FieldCode::Required) } else { date(day) };
            let due_on = faults.take(&place("due_on"), due_on).unwrap_or_default();
            let planned = faults.optional(&place("planned"), node.planned.as_deref(), str::parse);
            let weight = faults.optional(&place("weight"), node.weight.as_deref(), str::parse);
            let NodeInput { title, deliverable, .. } = node;
            match (NodeContent { title, deliverable, due_on, planned, weight })
                .checked(&format!("/nodes/{at}"))
            {
                Ok(content) => nodes.push((id, content)),
                Err(mut more) => faults.0.append(&mut more),
            }
        }
        faults.into_result(nodes)
    }
}

/// Write an issued indicator's node plan, whole, while its unit drafts it. It may be incomplete until it is handed in.
#[utoipa::path(
    put, path = "/indicators/{id}/nodes", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The plan's version, such as \"3\" with its quotes"),
    ),
    request_body = PlanInput,
    responses((status = 200, description = "As it stands", body = PlanDetailView, headers(("ETag" = String)))),
)]
async fn save_plan(
    guard: Guard<PlanEdit>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<PlanInput>,
) -> Result<HttpResponse, Problem> {
    let seen = SeenPlan { indicator_id: id.0, version: version.0 };
    let table = PlanTable { seen, nodes: body.meaning };
    Ok(answer(guard.run(move |cx| save(cx, &table)).await?))
}

endpoint!(save_plan, __path_save_plan);
