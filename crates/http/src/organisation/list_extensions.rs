use actix_web::web::Json;
use dukao_app::organisation::list_extensions::list_extensions as use_case;
use dukao_domain::policy::perm::ExtensionRead;

use super::{extension_view::ExtensionView, path::PathYear};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// A year's extensions for outages, latest first; always one page.
#[utoipa::path(
    get, path = "/years/{year}/extensions", tag = "organisation",
    params(("year" = i16, Path, description = "The calendar year")),
    responses((status = 200, description = "The extensions", body = PageView<ExtensionView>)),
)]
async fn list_extensions(
    guard: Guard<ExtensionRead>,
    year: PathYear,
) -> Result<Json<PageView<ExtensionView>>, Problem> {
    let extensions = guard.run(move |cx| use_case(cx, year.0)).await?;
    Ok(Json(PageView::whole(extensions.into_iter().map(Into::into).collect())))
}

endpoint!(list_extensions, __path_list_extensions);
