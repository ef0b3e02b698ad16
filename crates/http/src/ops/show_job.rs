use actix_web::web::Json;
use dukao_app::ops::show_job::show_job as use_case;
use dukao_domain::{ops::Job, policy::perm::JobRead};

use super::job_view::JobView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// One's own job: its state, how far it has come, and what came of it.
#[utoipa::path(
    get, path = "/jobs/{id}", tag = "ops",
    params(("id" = uuid::Uuid, Path, description = "The job")),
    responses((status = 200, description = "The job", body = JobView)),
)]
async fn show_job(guard: Guard<JobRead>, id: PathId<Job>) -> Result<Json<JobView>, Problem> {
    let state = guard.state.clone();
    let view = guard.run(move |cx| JobView::new(use_case(cx, id.0)?, &state.board)).await?;
    Ok(Json(view))
}

endpoint!(show_job, __path_show_job);
