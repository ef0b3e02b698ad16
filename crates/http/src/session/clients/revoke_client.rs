use actix_web::HttpResponse;
use dukao_app::session::clients::revoke_client::revoke_client as use_case;
use dukao_domain::{policy::perm::ClientEdit, session::ApiClient};

use crate::{endpoint::endpoint, guard::Guard, headers::IfMatch, problem::Problem, valid::PathId};

/// Revoke a program for good. Its tokens are worth nothing from now on.
#[utoipa::path(
    delete, path = "/clients/{id}", tag = "session",
    params(
        ("id" = uuid::Uuid, Path, description = "The program"),
        ("If-Match" = String, Header, description = "The version that the caller saw"),
    ),
    responses((status = 204, description = "Revoked")),
)]
async fn revoke_client(
    guard: Guard<ClientEdit>,
    id: PathId<ApiClient>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let account = guard.run(move |cx| use_case(cx, id.0, version.0)).await?;
    guard.state.forget(account);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(revoke_client, __path_revoke_client);
