use actix_web::{HttpRequest, HttpResponse, http::header::LOCATION};
use dukao_app::{AppError, session::oidc::Pending};
use dukao_domain::fault::FieldFault;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{place::Place, provider};
use crate::{
    cookie,
    endpoint::endpoint,
    guard::{Public, blocking},
    problem::{Code, Problem},
    valid::{ValidQuery, Wire},
};

/// What the provider sends back (RFC 6749, 4.1.2); whatever else it adds is left alone.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Answer {
    /// As it was sent there.
    #[serde(default)]
    state: String,
    /// To be exchanged for a token; missing where somebody said no.
    code: Option<String>,
}

impl Wire for Answer {
    type Meaning = Self;

    fn parse(self) -> Result<Self, Vec<FieldFault>> {
        Ok(self)
    }
}

/// Where the provider sends the browser back to. Nobody is signed in by it yet: the page that it leads to does that.
#[utoipa::path(
    get, path = "/session/oidc/callback", tag = "session",
    params(Answer),
    responses((status = 303, description = "To the page where it began", headers(("Location" = String)))),
)]
async fn callback(
    public: Public,
    request: HttpRequest,
    answer: ValidQuery<Answer>,
) -> Result<HttpResponse, Problem> {
    let Public { state, address, .. } = public;
    let provider = provider(&state)?;
    state.limits.sign_in(&address)?;
    let kept = request.cookie(cookie::OIDC_PENDING).map(|cookie| cookie.value().to_owned());
    let pending = kept.and_then(|kept| Pending::open(&state.vault, &kept).ok());
    // Begun elsewhere, nobody knows where to go back to but the page on which one begins.
    let Some(pending) = pending else { return Ok(leave(&state, "/sign-in", Err(Code::OidcExpired))) };
    let back = pending.back.clone();
    let sealing = state.clone();
    let proven = blocking(move || {
        let env = sealing.env.env();
        let answer = answer.0;
        match provider.end(&env, &pending, (&answer.state, answer.code.as_deref())) {
            Ok(proven) => Ok(Ok(proven.sealed(&env, &sealing.vault)?)),
            Err(fault) => Ok(Err(Problem::from(AppError::from(fault)).code())),
        }
    });
    Ok(leave(&state, &back, proven.await?))
}

fn leave(state: &crate::state::AppState, back: &str, proven: Result<String, Code>) -> HttpResponse {
    let outcome = proven.as_ref().map_or_else(|code| code.code(), |_| "proven");
    let place = Place::parse(back).map_or_else(|| "/".to_owned(), |place| place.told(outcome));
    let mut response = HttpResponse::SeeOther();
    response.insert_header((LOCATION, place)).cookie(cookie::oidc_pending_removed(state));
    if let Ok(sealed) = proven {
        response.cookie(cookie::oidc_proven(state, sealed));
    }
    response.finish()
}

endpoint!(callback, __path_callback);
