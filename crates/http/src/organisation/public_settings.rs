use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, IF_NONE_MATCH},
};
use dukao_app::organisation::settings::public as use_case;
use dukao_domain::audit::event::Version;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::{Public, blocking},
    headers::etag,
    problem::Problem,
};

/// What anybody may know of the site.
#[derive(Debug, Serialize, ToSchema)]
struct PublicSettings {
    /// The city's name; empty before the site is set up.
    city_name: String,
    /// The emblem as a `data:` URL.
    logo: Option<String>,
    /// IANA name of the time zone by which days are counted.
    time_zone: String,
}

/// What the page on which one signs in shows: kept by browsers, asked again by its `ETag`.
#[utoipa::path(
    get, path = "/settings/public", tag = "organisation",
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of what one has")),
    responses(
        (status = 200, description = "City and emblem", body = PublicSettings, headers(("ETag" = String))),
        (status = 304, description = "As before"),
    ),
)]
async fn public_settings(public: Public, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let state = public.state;
    let settings = blocking(move || use_case(&state.db)).await?;
    let (name, tag) = etag(settings.as_ref().map_or(Version::new(0), |settings| settings.version));
    let kept = request.headers().get(IF_NONE_MATCH).is_some_and(|known| *known == tag);
    let mut response = if kept { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((name, tag)).insert_header((CACHE_CONTROL, "no-cache"));
    if kept {
        return Ok(response.finish());
    }
    let value = settings.map(|settings| settings.value).unwrap_or_default();
    Ok(response.json(PublicSettings {
        city_name: value.city_name,
        logo: value.logo,
        time_zone: value.time_zone.name().to_owned(),
    }))
}

endpoint!(public_settings, __path_public_settings);
