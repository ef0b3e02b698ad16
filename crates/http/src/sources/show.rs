use actix_web::HttpResponse;
use dukao_app::sources::show::show as use_case;
use dukao_domain::{audit::event::Version, policy::perm::SourceRead, sources::SourceDocument};

use super::source_view::SourceView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// A source document.
#[utoipa::path(
    get, path = "/sources/{id}", tag = "sources",
    params(("id" = uuid::Uuid, Path, description = "The document")),
    responses((status = 200, description = "The document", body = SourceView, headers(("ETag" = String)))),
)]
async fn show(guard: Guard<SourceRead>, id: PathId<SourceDocument>) -> Result<HttpResponse, Problem> {
    let view = SourceView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show, __path_show);
