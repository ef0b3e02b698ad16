use actix_web::web::Json;
use dukao_app::organisation::list_team::list_team as use_case;
use dukao_domain::{organisation::Unit, policy::perm::SectionRead};

use super::team_view::MemberDetailView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// A unit's leadership team in order, former members too; always one page.
#[utoipa::path(
    get, path = "/units/{id}/team", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The unit")),
    responses((status = 200, description = "The team", body = PageView<MemberDetailView>)),
)]
async fn list_team(
    guard: Guard<SectionRead>,
    unit: PathId<Unit>,
) -> Result<Json<PageView<MemberDetailView>>, Problem> {
    let team = guard.run(move |cx| use_case(cx, unit.0)).await?;
    Ok(Json(PageView::whole(team.into_iter().map(Into::into).collect())))
}

endpoint!(list_team, __path_list_team);
