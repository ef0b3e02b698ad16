use actix_web::web::Json;
use dukao_app::session::oidc::identities::of_person as use_case;
use dukao_domain::{policy::perm::SessionManage, session::Person};

use super::view::{IdentityView, page};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// What opens a person's account beside their password.
#[utoipa::path(
    get, path = "/people/{id}/identities", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The person")),
    responses((status = 200, description = "Their identities", body = PageView<IdentityView>)),
)]
async fn list_identities_of(
    guard: Guard<SessionManage>,
    person: PathId<Person>,
) -> Result<Json<PageView<IdentityView>>, Problem> {
    Ok(Json(page(guard.run(move |cx| use_case(cx, person.0)).await?)))
}

endpoint!(list_identities_of, __path_list_identities_of);
