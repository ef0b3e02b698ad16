use actix_web::HttpResponse;
use dukao_app::evidence::detach::detach;
use dukao_domain::{evidence::FileSubject, policy::perm::SourceEdit, sources::SourceDocument};

use super::path::PathFile;
use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Take a file off a source document. It stays in the record, and its content with it.
#[utoipa::path(
    delete, path = "/sources/{id}/files/{file_id}", tag = "evidence",
    params(
        ("id" = uuid::Uuid, Path, description = "The source document"),
        ("file_id" = uuid::Uuid, Path, description = "The file"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Taken off")),
)]
async fn detach_source_file(
    guard: Guard<SourceEdit>,
    id: PathId<SourceDocument>,
    file: PathFile,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| detach(cx, FileSubject::Source(id.0), file.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(detach_source_file, __path_detach_source_file);
