use actix_web::HttpResponse;
use dukao_app::organisation::settings::{Change, change};
use dukao_domain::policy::perm::SettingEdit;

use super::settings_view::{SettingsInput, SettingsView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::Valid,
};

/// Change the site's settings. `If-Match` carries the version they were read at: 428 without, 412 when they have moved
/// on. A stricter second factor or password age holds for sessions that are open already.
#[utoipa::path(
    put, path = "/settings", tag = "organisation",
    params(("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes")),
    request_body = SettingsInput,
    responses((status = 200, description = "Changed", body = SettingsView, headers(("ETag" = String)))),
)]
async fn change_settings(
    guard: Guard<SettingEdit>,
    version: IfMatch,
    body: Valid<SettingsInput>,
) -> Result<HttpResponse, Problem> {
    let (value, reason) = body.meaning;
    let wanted = Change { expected: version.0, value, reason };
    let shown = guard.run(move |cx| change(cx, &wanted)).await?;
    // Time zone and duties of every session may be others now.
    guard.state.forget_everybody();
    let tag = etag(shown.settings.version);
    Ok(HttpResponse::Ok().insert_header(tag).json(SettingsView::from(shown)))
}

endpoint!(change_settings, __path_change_settings);
