use actix_web::HttpResponse;
use dukao_app::indicators::show::show as use_case;
use dukao_domain::{audit::event::Version, indicators::Indicator, policy::perm::IndicatorRead};

use super::view::IndicatorView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// One indicator. The `ETag` is its version.
#[utoipa::path(
    get, path = "/indicators/{id}", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "The indicator", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn show(guard: Guard<IndicatorRead>, id: PathId<Indicator>) -> Result<HttpResponse, Problem> {
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show, __path_show);
