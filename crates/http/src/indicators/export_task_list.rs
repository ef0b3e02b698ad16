use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, indicators::export_task_list::export_task_list as use_case};
use dukao_domain::{organisation::Unit, policy::perm::IndicatorExport};

use super::task_list::TaskListParams;
use crate::{
    endpoint::endpoint,
    files::attachment,
    guard::Guard,
    problem::Problem,
    valid::{PathId, ValidQuery},
};

/// A unit's task list of a year as a workbook.
#[utoipa::path(
    get, path = "/units/{id}/task-list/export", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The unit"), TaskListParams),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export_task_list(
    guard: Guard<IndicatorExport>,
    unit: PathId<Unit>,
    query: ValidQuery<TaskListParams>,
) -> Result<HttpResponse, Problem> {
    let bytes = guard.run(move |cx| use_case(cx, unit.0, query.0)).await?;
    Ok(attachment(FileKind::Xlsx, "task-list", bytes))
}

endpoint!(export_task_list, __path_export_task_list);
