use actix_web::HttpResponse;
use dukao_app::session::oidc::identities::unlink_own as use_case;
use dukao_domain::{policy::perm::PasswordChange, session::Identity};

use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// Unlink one of one's own identities. It opens the account no more; sessions that it opened go on.
#[utoipa::path(
    delete, path = "/session/identities/{id}", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The identity")),
    responses((status = 204, description = "Unlinked")),
)]
async fn unlink_own(guard: Guard<PasswordChange>, id: PathId<Identity>) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, id.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(unlink_own, __path_unlink_own);
