use actix_web::HttpResponse;
use dukao_app::session::remove_totp::remove_totp as use_case;
use dukao_domain::policy::perm::PasswordChange;

use super::code_input::CodeInput;
use crate::{authenticate::Address, endpoint::endpoint, guard::Guard, problem::Problem, valid::Valid};

/// Give up one's second factor, unless a post needs it.
#[utoipa::path(
    delete, path = "/session/totp", tag = "session",
    request_body = CodeInput,
    responses((status = 204, description = "Given up")),
)]
async fn remove_totp(
    guard: Guard<PasswordChange>,
    address: Address,
    body: Valid<CodeInput>,
) -> Result<HttpResponse, Problem> {
    let (state, code) = (guard.state.clone(), body.meaning);
    guard.run(move |cx| use_case(cx, &state.vault, &code, &address.0)).await?;
    guard.state.forget(guard.resolved.person.id);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(remove_totp, __path_remove_totp);
