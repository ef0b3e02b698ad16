use actix_web::HttpResponse;
use dukao_app::sources::remove_source::remove_source as use_case;
use dukao_domain::{policy::perm::SourceEdit, sources::SourceDocument};

use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Remove a source document that has no items: it was entered by mistake.
#[utoipa::path(
    delete, path = "/sources/{id}", tag = "sources",
    params(
        ("id" = uuid::Uuid, Path, description = "The document"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Removed")),
)]
async fn remove_source(
    guard: Guard<SourceEdit>,
    id: PathId<SourceDocument>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, id.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_source, __path_remove_source);
