use actix_web::HttpResponse;
use dukao_app::indicators::{
    Seen,
    edit::{Edit, edit as use_case},
};
use dukao_domain::{audit::event::Version, indicators::Indicator, policy::perm::IndicatorEdit};

use super::{input::IndicatorInput, view::IndicatorView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Change a draft. `If-Match` carries the version it was read at: 428 without, 412 when it has moved on.
#[utoipa::path(
    put, path = "/indicators/{id}", tag = "indicators",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = IndicatorInput,
    responses((status = 200, description = "Changed", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn edit(
    guard: Guard<IndicatorEdit>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<IndicatorInput>,
) -> Result<HttpResponse, Problem> {
    let (content, reason) = body.meaning;
    let edit = Edit { seen: Seen { id: id.0, version: version.0 }, content, reason };
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, &edit)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit, __path_edit);
