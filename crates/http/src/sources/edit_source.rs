use actix_web::HttpResponse;
use dukao_app::sources::edit_source::{SourceChange, edit_source as use_case};
use dukao_domain::{audit::event::Version, policy::perm::SourceEdit, sources::SourceDocument};

use super::{source_input::SourceInput, source_view::SourceView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Change what is said of a source document; its year stays.
#[utoipa::path(
    put, path = "/sources/{id}", tag = "sources",
    params(
        ("id" = uuid::Uuid, Path, description = "The document"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = SourceInput,
    responses((status = 200, description = "Changed", body = SourceView, headers(("ETag" = String)))),
)]
async fn edit_source(
    guard: Guard<SourceEdit>,
    id: PathId<SourceDocument>,
    version: IfMatch,
    body: Valid<SourceInput>,
) -> Result<HttpResponse, Problem> {
    let (content, reason) = body.meaning;
    let change = SourceChange { id: id.0, expected: version.0, content, reason };
    let view = SourceView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_source, __path_edit_source);
