use actix_web::HttpResponse;
use dukao_app::session::sessions_of::end_sessions_of as use_case;
use dukao_domain::{policy::perm::SessionManage, session::Person};

use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// End all of a person's sessions.
#[utoipa::path(
    delete, path = "/people/{id}/sessions", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The person")),
    responses((status = 204, description = "Ended")),
)]
async fn end_sessions_of(
    guard: Guard<SessionManage>,
    person: PathId<Person>,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, person.0)).await?;
    guard.state.forget(person.0);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(end_sessions_of, __path_end_sessions_of);
