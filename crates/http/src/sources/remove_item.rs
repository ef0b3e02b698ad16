use actix_web::HttpResponse;
use dukao_app::sources::remove_item::remove_item as use_case;
use dukao_domain::{policy::perm::SourceEdit, sources::SourceItem};

use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Remove an item that no indicator cites.
#[utoipa::path(
    delete, path = "/source-items/{id}", tag = "sources",
    params(
        ("id" = uuid::Uuid, Path, description = "The item"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 204, description = "Removed")),
)]
async fn remove_item(
    guard: Guard<SourceEdit>,
    id: PathId<SourceItem>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, id.0, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_item, __path_remove_item);
