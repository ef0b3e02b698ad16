use actix_web::web::Json;
use dukao_app::evidence::list::list;
use dukao_domain::{evidence::FileSubject, policy::perm::MeetingRead, reviews::Meeting};

use super::view::FileView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The minutes of a meeting, in the order of upload: at most 50.
#[utoipa::path(
    get, path = "/meetings/{id}/minutes", tag = "evidence",
    params(("id" = uuid::Uuid, Path, description = "The meeting")),
    responses((status = 200, description = "The files", body = PageView<FileView>)),
)]
async fn list_minutes(
    guard: Guard<MeetingRead>,
    id: PathId<Meeting>,
) -> Result<Json<PageView<FileView>>, Problem> {
    let files = guard.run(move |cx| list(cx, FileSubject::Meeting(id.0))).await?;
    Ok(Json(PageView::whole(files.into_iter().map(Into::into).collect())))
}

endpoint!(list_minutes, __path_list_minutes);
