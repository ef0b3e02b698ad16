use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::AppError;
use dukao_domain::fault::{FieldCode, FieldFault};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{place::Place, provider};
use crate::{
    cookie,
    endpoint::endpoint,
    guard::{Public, blocking},
    problem::Problem,
    valid::{ValidQuery, Wire},
};

/// Where to come back to.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Words {
    /// The page of this site to come back to; it is told there how it ended, as `oidc`: `proven`, or a problem's code.
    #[param(max_length = 500)]
    back: String,
}

impl Wire for Words {
    type Meaning = Place;

    fn parse(self) -> Result<Place, Vec<FieldFault>> {
        Place::parse(&self.back).ok_or_else(|| {
            vec![FieldFault::new("/back", FieldCode::Malformed { expected: "path".to_owned() })]
        })
    }
}

/// Send the browser to the provider.
#[utoipa::path(
    get, path = "/session/oidc/begin", tag = "session",
    params(Words),
    responses((status = 303, description = "To the provider, with the authorization code flow", headers(("Location" = String)))),
)]
async fn begin(public: Public, words: ValidQuery<Words>) -> Result<HttpResponse, Problem> {
    let Public { state, address, .. } = public;
    let provider = provider(&state)?;
    state.limits.sign_in(&address)?;
    let sealing = state.clone();
    let begun = blocking(move || {
        let env = sealing.env.env();
        match provider.begin(&env, words.0.to_string()) {
            Ok((url, pending)) => Ok(Ok((url, pending.sealed(&env, &sealing.vault)?))),
            Err(fault) => Ok(Err(words.0.told(Problem::from(AppError::from(fault)).code().code()))),
        }
    });
    Ok(match begun.await? {
        Ok((url, sealed)) => HttpResponse::SeeOther()
            .insert_header((LOCATION, url))
            .cookie(cookie::oidc_pending(&state, sealed))
            .finish(),
        Err(place) => HttpResponse::SeeOther().insert_header((LOCATION, place)).finish(),
    })
}

endpoint!(begin, __path_begin);
