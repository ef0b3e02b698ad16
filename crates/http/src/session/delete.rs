use actix_web::HttpResponse;
use dukao_app::session::sign_out::sign_out;
use dukao_domain::policy::perm::SessionEnd;

use crate::{cookie, endpoint::endpoint, guard::Guard, problem::Problem};

/// Sign out. The session's token is worth nothing from now on.
#[utoipa::path(
    delete, path = "/session", tag = "session",
    responses((status = 204, description = "Signed out")),
)]
async fn delete(guard: Guard<SessionEnd>) -> Result<HttpResponse, Problem> {
    guard.run(sign_out).await?;
    guard.state.sessions.invalidate(&guard.resolved.session.id);
    Ok(HttpResponse::NoContent().cookie(cookie::removed(&guard.state)).finish())
}

endpoint!(delete, __path_delete);
