use actix_web::HttpResponse;
use dukao_app::session::confirm_totp::confirm_totp as use_case;
use dukao_domain::policy::perm::PasswordChange;

use super::code_input::CodeInput;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::Valid};

/// Finish setting up one's second factor: signing in asks for a code from now on.
#[utoipa::path(
    put, path = "/session/totp", tag = "session",
    request_body = CodeInput,
    responses((status = 204, description = "Set up")),
)]
async fn confirm_totp(guard: Guard<PasswordChange>, body: Valid<CodeInput>) -> Result<HttpResponse, Problem> {
    let (state, code) = (guard.state.clone(), body.meaning);
    guard.run(move |cx| use_case(cx, &state.vault, &code)).await?;
    guard.state.forget(guard.resolved.person.id);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(confirm_totp, __path_confirm_totp);
