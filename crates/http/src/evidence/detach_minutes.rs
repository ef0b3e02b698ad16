use actix_web::HttpResponse;
use dukao_app::evidence::detach::detach;
use dukao_domain::{evidence::FileSubject, policy::perm::MeetingEdit, reviews::Meeting};

use super::path::PathFile;
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Take a file of minutes off a meeting that is not confirmed. It stays in the record, and its content with it.
#[utoipa::path(
    delete, path = "/meetings/{id}/minutes/{file_id}", tag = "evidence",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("file_id" = uuid::Uuid, Path, description = "The file"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Taken off")),
)]
async fn detach_minutes(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    file: PathFile,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| detach(cx, FileSubject::Meeting(id.0), file.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(detach_minutes, __path_detach_minutes);
