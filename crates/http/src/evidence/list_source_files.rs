use actix_web::web::Json;
use dukao_app::evidence::list::list;
use dukao_domain::{evidence::FileSubject, policy::perm::SourceRead, sources::SourceDocument};

use super::view::FileView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The files of a source document, in the order of upload: at most 50.
#[utoipa::path(
    get, path = "/sources/{id}/files", tag = "evidence",
    params(("id" = uuid::Uuid, Path, description = "The source document")),
    responses((status = 200, description = "The files", body = PageView<FileView>)),
)]
async fn list_source_files(
    guard: Guard<SourceRead>,
    id: PathId<SourceDocument>,
) -> Result<Json<PageView<FileView>>, Problem> {
    let files = guard.run(move |cx| list(cx, FileSubject::Source(id.0))).await?;
    Ok(Json(PageView::whole(files.into_iter().map(Into::into).collect())))
}

endpoint!(list_source_files, __path_list_source_files);
