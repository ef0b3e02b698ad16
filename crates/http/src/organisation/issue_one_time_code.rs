use actix_web::HttpResponse;
use dukao_app::organisation::issue_one_time_code::{IssuedCode, issue_one_time_code as use_case};
use dukao_domain::{policy::perm::PersonEdit, session::Person};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Guard, headers::Key, problem::Problem, valid::PathId};

/// A one-time code; told once.
#[derive(Serialize, ToSchema)]
struct OneTimeCodeView {
    /// 12 letters and digits: in the place of the password, it opens nothing but the change of password.
    code: String,
    /// From when on it opens nothing.
    #[schema(format = DateTime)]
    expires_at: String,
}

/// Reset a person's password by a one-time code, good for 24 hours. Their sessions end. Not one's own, not of a closed
/// account.
#[utoipa::path(
    post, path = "/people/{id}/one-time-code", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    responses((status = 201, description = "Issued", body = OneTimeCodeView)),
)]
async fn issue_one_time_code(
    guard: Guard<PersonEdit>,
    person: PathId<Person>,
    key: Key,
) -> Result<HttpResponse, Problem> {
    let state = guard.state.clone();
    let issued = guard.run(move |cx| use_case(cx, &state.vault, &key.0, person.0)).await?;
    guard.state.forget(person.0);
    let IssuedCode { code, until } = issued;
    Ok(HttpResponse::Created().json(OneTimeCodeView { code, expires_at: until.to_string() }))
}

endpoint!(issue_one_time_code, __path_issue_one_time_code);
