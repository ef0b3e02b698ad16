use actix_web::web::Json;
use dukao_app::organisation::list_years::list_years as use_case;
use dukao_domain::policy::perm::YearRead;

use super::year_view::YearView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// The assessment years, latest first; always one page.
#[utoipa::path(
    get, path = "/years", tag = "organisation",
    responses((status = 200, description = "The years", body = PageView<YearView>)),
)]
async fn list_years(guard: Guard<YearRead>) -> Result<Json<PageView<YearView>>, Problem> {
    let years = guard.run(use_case).await?;
    Ok(Json(PageView::whole(
        years.into_iter().map(|(year, allowed)| YearView::new(&year, allowed)).collect(),
    )))
}

endpoint!(list_years, __path_list_years);
