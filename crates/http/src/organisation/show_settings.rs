use actix_web::HttpResponse;
use dukao_app::organisation::settings::show;
use dukao_domain::policy::perm::SettingRead;

use super::settings_view::SettingsView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem};

/// The site's settings.
#[utoipa::path(
    get, path = "/settings", tag = "organisation",
    responses((status = 200, description = "The settings", body = SettingsView, headers(("ETag" = String)))),
)]
async fn show_settings(guard: Guard<SettingRead>) -> Result<HttpResponse, Problem> {
    let shown = guard.run(show).await?;
    let tag = etag(shown.settings.version);
    Ok(HttpResponse::Ok().insert_header(tag).json(SettingsView::from(shown)))
}

endpoint!(show_settings, __path_show_settings);
