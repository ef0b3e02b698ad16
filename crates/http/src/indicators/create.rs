use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::indicators::create::{NewIndicator, create as use_case};
use dukao_domain::{audit::event::Version, policy::perm::IndicatorCreate};

use super::{input::NewIndicatorInput, view::IndicatorView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::Valid,
};

/// Draft an indicator. The same `Idempotency-Key` and body give the same answer again and no second row.
#[utoipa::path(
    post, path = "/indicators", tag = "indicators",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewIndicatorInput,
    responses((status = 201, description = "Drafted", body = IndicatorView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn create(
    guard: Guard<IndicatorCreate>,
    key: Key,
    body: Valid<NewIndicatorInput>,
) -> Result<HttpResponse, Problem> {
    let (year, content, reason) = body.meaning;
    let new = NewIndicator { year, content, reason };
    let view: IndicatorView = guard.run(move |cx| use_case(cx, &key.0, &body.sent, &new)).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/indicators/{}", view.id())))
        .insert_header(etag(Version::new(view.version())))
        .json(view))
}

endpoint!(create, __path_create);
