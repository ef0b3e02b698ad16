use actix_web::HttpResponse;
use dukao_app::nodes::{SeenPlan, submit_plan::submit};
use dukao_domain::{indicators::Indicator, policy::perm::PlanSubmit};

use super::plan_view::{PlanDetailView, answer};
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Hand a node plan in: it goes to the supervision group. Everything that it lacks is named.
#[utoipa::path(
    post, path = "/indicators/{id}/node-plan/submit", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The plan's version, such as \"3\" with its quotes"),
    ),
    responses((status = 200, description = "With the group", body = PlanDetailView, headers(("ETag" = String)))),
)]
async fn submit_plan(
    guard: Guard<PlanSubmit>,
    id: PathId<Indicator>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let seen = SeenPlan { indicator_id: id.0, version: version.0 };
    Ok(answer(guard.run(move |cx| submit(cx, seen)).await?))
}

endpoint!(submit_plan, __path_submit_plan);
