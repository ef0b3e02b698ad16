use actix_web::HttpResponse;
use dukao_app::{indicators::Seen, reviews::submit::submit as use_case};
use dukao_domain::{audit::event::Version, indicators::Indicator, policy::perm::IndicatorSubmit};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    indicators::IndicatorView,
    problem::Problem,
    valid::PathId,
};

/// Hand a draft, or what was returned, in for review: it goes to the supervision group. Everything that it lacks is named.
#[utoipa::path(
    post, path = "/indicators/{id}/submission", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    responses((status = 200, description = "With the group", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn submit(
    guard: Guard<IndicatorSubmit>,
    id: PathId<Indicator>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let seen = Seen { id: id.0, version: version.0 };
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, seen)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(submit, __path_submit);
