use actix_web::HttpResponse;
use dukao_app::nodes::show_plan::show;
use dukao_domain::{indicators::Indicator, policy::perm::IndicatorRead};

use super::plan_view::{PlanDetailView, answer};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// An indicator's node plan: the dated steps on the way to it.
#[utoipa::path(
    get, path = "/indicators/{id}/nodes", tag = "nodes",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "The plan", body = PlanDetailView, headers(("ETag" = String)))),
)]
async fn show_plan(guard: Guard<IndicatorRead>, id: PathId<Indicator>) -> Result<HttpResponse, Problem> {
    Ok(answer(guard.run(move |cx| show(cx, id.0)).await?))
}

endpoint!(show_plan, __path_show_plan);
