use actix_web::HttpResponse;
use dukao_app::organisation::show_unit::show_unit as use_case;
use dukao_domain::{audit::event::Version, organisation::Unit, policy::perm::UnitRead};

use super::unit_view::UnitDetailView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// One unit: the years it was in, its sections and its leadership team.
#[utoipa::path(
    get, path = "/units/{id}", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The unit")),
    responses((status = 200, description = "The unit", body = UnitDetailView, headers(("ETag" = String)))),
)]
async fn show_unit(guard: Guard<UnitRead>, id: PathId<Unit>) -> Result<HttpResponse, Problem> {
    let view = UnitDetailView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show_unit, __path_show_unit);
