use actix_web::HttpResponse;
use dukao_app::session::clients::rotate_secret::rotate_secret as use_case;
use dukao_domain::{audit::event::Version, policy::perm::ClientEdit, session::ApiClient};

use super::view::{ClientView, SecretView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::PathId,
};

/// Give a program another secret. The present one and the tokens it got are worth nothing from now on; the new one stands
/// in this one answer.
#[utoipa::path(
    post, path = "/clients/{id}/secret", tag = "session",
    params(
        ("id" = uuid::Uuid, Path, description = "The program"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    responses((status = 200, description = "Rotated", body = SecretView, headers(("ETag" = String)))),
)]
async fn rotate_secret(
    guard: Guard<ClientEdit>,
    id: PathId<ApiClient>,
    key: Key,
) -> Result<HttpResponse, Problem> {
    let (view, secret): (ClientView, _) = guard.run(move |cx| use_case(cx, &key.0, id.0)).await?;
    guard.state.forget(view.account());
    Ok(HttpResponse::Ok()
        .insert_header(etag(Version::new(view.version())))
        .json(SecretView::new(view, secret.as_ref())))
}

endpoint!(rotate_secret, __path_rotate_secret);
