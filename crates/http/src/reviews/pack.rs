use actix_web::HttpResponse;
use dukao_app::reviews::pack::pack as use_case;
use dukao_domain::{policy::perm::MeetingRead, reviews::Meeting};

use crate::{endpoint::endpoint, files::paper, guard::Guard, problem::Problem, valid::PathId};

/// A meeting's papers as a Word file: a page for each item of its agenda.
#[utoipa::path(
    get, path = "/meetings/{id}/pack", tag = "reviews",
    params(("id" = uuid::Uuid, Path, description = "The meeting")),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn pack(guard: Guard<MeetingRead>, id: PathId<Meeting>) -> Result<HttpResponse, Problem> {
    Ok(paper("meeting-pack", guard.run(move |cx| use_case(cx, id.0)).await?))
}

endpoint!(pack, __path_pack);
