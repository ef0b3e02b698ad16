use actix_web::HttpResponse;
use dukao_app::organisation::show_year::show_year as use_case;
use dukao_domain::{audit::event::Version, policy::perm::YearRead};

use super::{path::PathYear, year_view::YearDetailView};
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem};

/// One year: closing dates, what is open now, and what its moves left behind.
#[utoipa::path(
    get, path = "/years/{year}", tag = "organisation",
    params(("year" = i16, Path, description = "The calendar year")),
    responses((status = 200, description = "The year", body = YearDetailView, headers(("ETag" = String)))),
)]
async fn show_year(guard: Guard<YearRead>, year: PathYear) -> Result<HttpResponse, Problem> {
    let view = YearDetailView::from(guard.run(move |cx| use_case(cx, year.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show_year, __path_show_year);
