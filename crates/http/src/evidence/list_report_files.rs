use actix_web::web::Json;
use dukao_app::evidence::list::list;
use dukao_domain::{evidence::FileSubject, nodes::NodeReport, policy::perm::IndicatorRead};

use super::view::FileView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The files of a report, in the order of upload: at most 50.
#[utoipa::path(
    get, path = "/reports/{id}/evidence", tag = "evidence",
    params(("id" = uuid::Uuid, Path, description = "The report")),
    responses((status = 200, description = "The files", body = PageView<FileView>)),
)]
async fn list_report_files(
    guard: Guard<IndicatorRead>,
    id: PathId<NodeReport>,
) -> Result<Json<PageView<FileView>>, Problem> {
    let files = guard.run(move |cx| list(cx, FileSubject::Report(id.0))).await?;
    Ok(Json(PageView::whole(files.into_iter().map(Into::into).collect())))
}

endpoint!(list_report_files, __path_list_report_files);
