use actix_web::HttpResponse;
use dukao_app::session::remove_totp_of::remove_totp_of as use_case;
use dukao_domain::{policy::perm::SessionManage, session::Person};

use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// Take a person's second factor away, when they lost it.
#[utoipa::path(
    delete, path = "/people/{id}/totp", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The person")),
    responses((status = 204, description = "Taken away")),
)]
async fn remove_totp_of(
    guard: Guard<SessionManage>,
    person: PathId<Person>,
) -> Result<HttpResponse, Problem> {
    guard.run(move |cx| use_case(cx, person.0)).await?;
    guard.state.forget(person.0);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_totp_of, __path_remove_totp_of);
