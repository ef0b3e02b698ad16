use actix_web::web::Json;
use dukao_app::evidence::list::list;
use dukao_domain::{evidence::FileSubject, nodes::JournalEntry, policy::perm::IndicatorRead};

use super::view::FileView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The files of an entry of a journal, in the order of upload: at most 50.
#[utoipa::path(
    get, path = "/journal-entries/{id}/evidence", tag = "evidence",
    params(("id" = uuid::Uuid, Path, description = "The entry")),
    responses((status = 200, description = "The files", body = PageView<FileView>)),
)]
async fn list_journal_files(
    guard: Guard<IndicatorRead>,
    id: PathId<JournalEntry>,
) -> Result<Json<PageView<FileView>>, Problem> {
    let files = guard.run(move |cx| list(cx, FileSubject::Journal(id.0))).await?;
    Ok(Json(PageView::whole(files.into_iter().map(Into::into).collect())))
}

endpoint!(list_journal_files, __path_list_journal_files);
