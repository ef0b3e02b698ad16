use actix_web::{HttpRequest, HttpResponse};
use dukao_app::session::{
    describe::describe,
    oidc::sign_in::{ProvenSignIn, sign_in},
};
use dukao_domain::fault::FieldFault;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{provider, view::proven};
use crate::{
    cookie,
    endpoint::endpoint,
    guard::{Public, blocking},
    problem::{Code, Problem},
    session::{code_input::code, started::started, view::SessionView},
    valid::{Valid, Wire},
};

/// What is shown beside the provider's word.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SecondFactor {
    /// The code that the authenticator app shows: asked for by `session.totp_required`.
    #[schema(max_length = 20)]
    code: Option<String>,
}

impl Wire for SecondFactor {
    type Meaning = Option<String>;

    fn parse(self) -> Result<Option<String>, Vec<FieldFault>> {
        self.code.map(code).transpose()
    }
}

/// Sign in as whom the provider has just named in this browser. Sets the session cookie.
#[utoipa::path(
    post, path = "/session/oidc", tag = "session",
    request_body = SecondFactor,
    responses((status = 200, description = "Signed in", body = SessionView)),
)]
async fn create_session(
    public: Public,
    request: HttpRequest,
    body: Valid<SecondFactor>,
) -> Result<HttpResponse, Problem> {
    let Public { state, address, trace_id } = public;
    provider(&state)?;
    state.limits.sign_in(&address)?;
    let proven = proven(&request, &state)?;
    let signing = state.clone();
    let description = blocking(move || {
        let env = signing.env.env();
        let code = body.meaning.as_deref();
        let input = ProvenSignIn { proven: &proven, code, address: &address, request_id: &trace_id };
        let resolved = sign_in(&signing.db, &env, &signing.vault, &input)?;
        let actor = resolved.actor.clone();
        describe(&signing.db, resolved, actor)
    })
    .await?;
    let mut response = started(&state, description)?;
    response.add_cookie(&cookie::oidc_proven_removed(&state)).map_err(|_| Problem::new(Code::Internal))?;
    Ok(response)
}

endpoint!(create_session, __path_create_session);
