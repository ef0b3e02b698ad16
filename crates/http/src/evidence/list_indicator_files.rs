use actix_web::web::Json;
use dukao_app::evidence::list::list;
use dukao_domain::{evidence::FileSubject, indicators::Indicator, policy::perm::IndicatorRead};

use super::view::FileView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The files of an indicator, in the order of upload: at most 50.
#[utoipa::path(
    get, path = "/indicators/{id}/files", tag = "evidence",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "The files", body = PageView<FileView>)),
)]
async fn list_indicator_files(
    guard: Guard<IndicatorRead>,
    id: PathId<Indicator>,
) -> Result<Json<PageView<FileView>>, Problem> {
    let files = guard.run(move |cx| list(cx, FileSubject::Indicator(id.0))).await?;
    Ok(Json(PageView::whole(files.into_iter().map(Into::into).collect())))
}

endpoint!(list_indicator_files, __path_list_indicator_files);
