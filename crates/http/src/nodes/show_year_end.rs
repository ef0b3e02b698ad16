use actix_web::web::Json;
use dukao_app::nodes::year_end::show;
use dukao_domain::{indicators::Indicator, policy::perm::IndicatorRead};

use super::year_end_view::YearEndView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// What an indicator's year ends with: its unit's summary and its data owner's figure, each null until it is there.
#[utoipa::path(
    get, path = "/indicators/{id}/year-end", tag = "nodes",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "What there is", body = YearEndView)),
)]
async fn show_year_end(
    guard: Guard<IndicatorRead>,
    id: PathId<Indicator>,
) -> Result<Json<YearEndView>, Problem> {
    Ok(Json(guard.run(move |cx| show(cx, id.0)).await?.into()))
}

endpoint!(show_year_end, __path_show_year_end);
