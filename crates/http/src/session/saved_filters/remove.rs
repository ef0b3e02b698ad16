use actix_web::HttpResponse;
use dukao_app::session::saved_filters::remove;
use dukao_domain::{policy::perm::FilterKeep, session::SavedFilter};

use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Remove one of one's own saved filters.
#[utoipa::path(
    delete, path = "/saved-filters/{id}", tag = "session",
    params(
        ("id" = uuid::Uuid, Path, description = "The filter"),
        ("If-Match" = String, Header, description = "The version, such as \"1\" with its quotes"),
    ),
    responses((status = 204, description = "Removed")),
)]
async fn remove_filter(
    guard: Guard<FilterKeep>,
    id: PathId<SavedFilter>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| remove(cx, id.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_filter, __path_remove_filter);
