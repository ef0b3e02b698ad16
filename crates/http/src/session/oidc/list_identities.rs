use actix_web::web::Json;
use dukao_app::session::oidc::identities::own as use_case;
use dukao_domain::policy::perm::PasswordChange;

use super::view::{IdentityView, page};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// What opens one's own account beside the password.
#[utoipa::path(
    get, path = "/session/identities", tag = "session",
    responses((status = 200, description = "One's identities", body = PageView<IdentityView>)),
)]
async fn list_identities(guard: Guard<PasswordChange>) -> Result<Json<PageView<IdentityView>>, Problem> {
    Ok(Json(page(guard.run(use_case).await?)))
}

endpoint!(list_identities, __path_list_identities);
