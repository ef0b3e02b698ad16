use actix_web::HttpResponse;
use dukao_app::nodes::{SeenPlan, approve_plan::approve};
use dukao_domain::{indicators::Indicator, policy::perm::PlanDecide};

use super::plan_view::{PlanDetailView, answer};
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Approve a node plan that another person handed in: it is locked, and changes by adjustment only.
#[utoipa::path(
    post, path = "/indicators/{id}/node-plan/approve", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The plan's version, such as \"3\" with its quotes"),
    ),
    responses((status = 200, description = "Locked", body = PlanDetailView, headers(("ETag" = String)))),
)]
async fn approve_plan(
    guard: Guard<PlanDecide>,
    id: PathId<Indicator>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let seen = SeenPlan { indicator_id: id.0, version: version.0 };
    Ok(answer(guard.run(move |cx| approve(cx, seen)).await?))
}

endpoint!(approve_plan, __path_approve_plan);
