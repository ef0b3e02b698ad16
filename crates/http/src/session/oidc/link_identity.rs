use actix_web::{HttpRequest, HttpResponse};
use dukao_app::session::oidc::link_identity::link_identity as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::PasswordChange,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    provider,
    view::{IdentityView, proven},
};
use crate::{
    authenticate::Address,
    cookie,
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Valid, Wire},
};

/// What shows that it is oneself who links.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LinkInput {
    /// The password.
    #[schema(min_length = 1, max_length = 200, format = Password)]
    password: String,
}

impl Wire for LinkInput {
    type Meaning = String;

    fn parse(self) -> Result<String, Vec<FieldFault>> {
        let code = match self.password.chars().count() {
            0 => FieldCode::Required,
            1..=200 => return Ok(self.password),
            _ => FieldCode::TooLong { max: 200 },
        };
        Err(vec![FieldFault::new("/password", code)])
    }
}

/// Link whom the provider has just named in this browser to one's own account: that opens it from now on.
#[utoipa::path(
    put, path = "/session/identities", tag = "session",
    request_body = LinkInput,
    responses((status = 200, description = "Linked", body = IdentityView)),
)]
async fn link_identity(
    guard: Guard<PasswordChange>,
    address: Address,
    request: HttpRequest,
    body: Valid<LinkInput>,
) -> Result<HttpResponse, Problem> {
    provider(&guard.state)?;
    let proven = proven(&request, &guard.state)?;
    let identity = guard.run(move |cx| use_case(cx, &proven, &body.meaning, &address.0)).await?;
    let removed = cookie::oidc_proven_removed(&guard.state);
    Ok(HttpResponse::Ok().cookie(removed).json(IdentityView::from(identity)))
}

endpoint!(link_identity, __path_link_identity);
