use actix_web::HttpResponse;
use dukao_app::session::oidc::identities::unlink as use_case;
use dukao_domain::{policy::perm::SessionManage, session::Identity};

use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// Unlink a person's identity. It opens the account no more; sessions that it opened go on.
#[utoipa::path(
    delete, path = "/identities/{id}", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The identity")),
    responses((status = 204, description = "Unlinked")),
)]
async fn unlink_identity(guard: Guard<SessionManage>, id: PathId<Identity>) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, id.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(unlink_identity, __path_unlink_identity);
