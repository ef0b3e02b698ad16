use actix_web::web::Json;
use dukao_app::ops::cancel_job::cancel_job as use_case;
use dukao_domain::{ops::Job, policy::perm::JobCancel};

use super::job_view::JobView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// Cancel one's own job: nothing of it is written. 409 when it ended first.
#[utoipa::path(
    post, path = "/jobs/{id}/cancel", tag = "ops",
    params(("id" = uuid::Uuid, Path, description = "The job")),
    responses((status = 200, description = "Cancelled", body = JobView)),
)]
async fn cancel_job(guard: Guard<JobCancel>, id: PathId<Job>) -> Result<Json<JobView>, Problem> {
    let state = guard.state.clone();
    let view = guard.run(move |cx| JobView::new(use_case(cx, &state.board, id.0)?, &state.board)).await?;
    Ok(Json(view))
}

endpoint!(cancel_job, __path_cancel_job);
