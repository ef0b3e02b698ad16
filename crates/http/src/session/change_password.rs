use actix_web::HttpResponse;
use dukao_app::session::change_password::{ChangePassword, change_password as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::PasswordPolicy,
    policy::perm::PasswordChange,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    authenticate::Address,
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// Another password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasswordInput {
    /// The present password, or the one-time code.
    #[schema(min_length = 1, max_length = 200, format = Password)]
    current: String,
    /// The new one.
    #[schema(min_length = 1, max_length = 200, format = Password)]
    new: String,
}

impl Wire for PasswordInput {
    type Meaning = Self;

    fn parse(self) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        for (pointer, text) in [("/current", &self.current), ("/new", &self.new)] {
            faults.take(pointer, fits(text));
        }
        faults.into_result(self)
    }
}

fn fits(text: &str) -> Result<(), FieldCode> {
    if text.is_empty() {
        return Err(FieldCode::Required);
    }
    if text.chars().count() > PasswordPolicy::MAX_LENGTH {
        return Err(FieldCode::TooLong { max: 200 });
    }
    Ok(())
}

/// Change one's own password. One's other sessions end; a one-time code is used up.
#[utoipa::path(
    put, path = "/session/password", tag = "session",
    request_body = PasswordInput,
    responses((status = 204, description = "Changed")),
)]
async fn change_password(
    guard: Guard<PasswordChange>,
    address: Address,
    body: Valid<PasswordInput>,
) -> Result<HttpResponse, Problem> {
    let PasswordInput { current, new } = body.meaning;
    guard
        .run(move |cx| use_case(cx, &ChangePassword { current: &current, new: &new, address: &address.0 }))
        .await?;
    guard.state.forget(guard.resolved.person.id);
    Ok(HttpResponse::NoContent().finish())
}

endpoint!(change_password, __path_change_password);
