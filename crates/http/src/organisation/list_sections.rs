use actix_web::web::Json;
use dukao_app::organisation::list_sections::list_sections as use_case;
use dukao_domain::{organisation::Unit, policy::perm::SectionRead};

use super::section_view::SectionView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// A unit's sections in order, closed ones too; always one page.
#[utoipa::path(
    get, path = "/units/{id}/sections", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The unit")),
    responses((status = 200, description = "The sections", body = PageView<SectionView>)),
)]
async fn list_sections(
    guard: Guard<SectionRead>,
    unit: PathId<Unit>,
) -> Result<Json<PageView<SectionView>>, Problem> {
    let sections = guard.run(move |cx| use_case(cx, unit.0)).await?;
    Ok(Json(PageView::whole(sections.into_iter().map(Into::into).collect())))
}

endpoint!(list_sections, __path_list_sections);
