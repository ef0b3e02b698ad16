use actix_web::HttpResponse;
use dukao_app::session::{
    describe::describe,
    sign_in::{SignIn, sign_in},
};
use dukao_domain::fault::{FieldCode, FieldFault};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{started::started, view::SessionView};
use crate::{
    endpoint::endpoint,
    guard::{Public, blocking},
    problem::Problem,
    valid::{Valid, Wire},
};

/// What a person signs in with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Credentials {
    /// Account.
    #[schema(min_length = 1, max_length = 100)]
    account: String,
    /// Password.
    #[schema(min_length = 1, max_length = 200, format = Password)]
    password: String,
    /// The code that the authenticator app shows: asked for by `session.totp_required`.
    #[schema(max_length = 20)]
    code: Option<String>,
}

impl Wire for Credentials {
    type Meaning = Self;

    fn parse(self) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let code = self.code.as_deref().map(|code| ("/code", code, 20));
        let typed = [("/account", self.account.as_str(), 100), ("/password", self.password.as_str(), 200)];
        for (pointer, text, max) in typed.into_iter().chain(code) {
            if text.is_empty() {
                faults.push(FieldFault::new(pointer, FieldCode::Required));
            } else if pointer == "/account" && text.trim().contains(char::is_control) {
                // No account has any, and PostgreSQL keeps no NUL in a text.
                let expected = "text".to_owned();
                faults.push(FieldFault::new(pointer, FieldCode::Malformed { expected }));
            } else if text.chars().count() > max {
                faults.push(FieldFault::new(
                    pointer,
                    FieldCode::TooLong { max: u64::try_from(max).unwrap_or(0) },
                ));
            }
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}

/// Sign in. Sets the session cookie.
#[utoipa::path(
    post, path = "/session", tag = "session",
    request_body = Credentials,
    responses((status = 200, description = "Signed in", body = SessionView)),
)]
async fn create(public: Public, body: Valid<Credentials>) -> Result<HttpResponse, Problem> {
    let Public { state, address, trace_id } = public;
    state.limits.sign_in(&address)?;
    let signing = state.clone();
    let description = blocking(move || {
        let env = signing.env.env();
        let input = SignIn {
            account: &body.meaning.account,
            password: &body.meaning.password,
            code: body.meaning.code.as_deref(),
            address: &address,
            request_id: &trace_id,
        };
        let resolved = sign_in(&signing.db, &env, &signing.vault, &input)?;
        let actor = resolved.actor.clone();
        describe(&signing.db, resolved, actor)
    })
    .await?;
    started(&state, description)
}

endpoint!(create, __path_create);
