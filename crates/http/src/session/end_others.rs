use actix_web::HttpResponse;
use dukao_app::session::end_session::end_others as use_case;
use dukao_domain::policy::perm::SessionEnd;

use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// Sign out everywhere else.
#[utoipa::path(
    delete, path = "/sessions", tag = "session",
    responses((status = 204, description = "Every other session of one's own is ended")),
)]
async fn end_others(guard: Guard<SessionEnd>) -> Result<HttpResponse, Problem> {
    guard.run(use_case).await?;
    guard.state.forget(guard.resolved.person.id);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(end_others, __path_end_others);
