use std::collections::BTreeMap;

use actix_web::HttpResponse;
use dukao_app::nodes::{
    SeenPlan,
    return_plan::{PlanReturned, send_back},
};
use dukao_domain::{
    fault::FieldFault,
    indicators::Indicator,
    nodes::{Node, NodeId},
    policy::perm::PlanDecide,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::plan_view::{PlanDetailView, answer};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::IfMatch,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, id as parse_id},
};

/// Why a plan goes back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodePlanReturn)]
struct ReturnInput {
    /// Of the plan as a whole.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
    /// Of single nodes, by their ids.
    #[serde(default)]
    remarks: BTreeMap<String, String>,
}

impl Wire for ReturnInput {
    type Meaning = (String, BTreeMap<NodeId, String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        let mut remarks = BTreeMap::new();
        for (node, remark) in self.remarks.iter().take(Node::MAX) {
            let at = format!("/remarks/{node}");
            let id = faults.take(&at, parse_id::<Node>(node));
            let remark = faults.take(&at, text::optional(Some(remark), limits::REASON)).flatten();
            remarks.extend(id.zip(remark));
        }
        faults.whole(reason.map(|reason| (reason, remarks)))
    }
}

/// Return a node plan to its unit, with remarks on its nodes.
#[utoipa::path(
    post, path = "/indicators/{id}/node-plan/return", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The plan's version, such as \"3\" with its quotes"),
    ),
    request_body = ReturnInput,
    responses((status = 200, description = "With its unit", body = PlanDetailView, headers(("ETag" = String)))),
)]
async fn return_plan(
    guard: Guard<PlanDecide>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<ReturnInput>,
) -> Result<HttpResponse, Problem> {
    let (reason, remarks) = body.meaning;
    let seen = SeenPlan { indicator_id: id.0, version: version.0 };
    let order = PlanReturned { seen, reason, remarks };
    Ok(answer(guard.run(move |cx| send_back(cx, &order)).await?))
}

endpoint!(return_plan, __path_return_plan);
