use actix_web::HttpResponse;
use dukao_app::session::end_session::end_session as use_case;
use dukao_domain::{policy::perm::SessionEnd, session::Session};

use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// End one of one's own sessions.
#[utoipa::path(
    delete, path = "/sessions/{id}", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The session")),
    responses((status = 204, description = "Ended")),
)]
async fn end_session(guard: Guard<SessionEnd>, session: PathId<Session>) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, session.0)).await?;
    guard.state.sessions.invalidate(&session.0);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(end_session, __path_end_session);
