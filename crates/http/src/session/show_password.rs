use actix_web::web::Json;
use dukao_app::session::show_password::show_password as use_case;
use dukao_domain::{organisation::PasswordPolicy, policy::perm::SessionRead};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// What one's password must be, and since when it is set.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PasswordState)]
struct PasswordView {
    /// Fewest characters.
    min_length: u8,
    /// Fewest of the four classes: lower case, upper case, digits, others.
    min_classes: u8,
    /// Days until it must be changed; null where it need not.
    max_age_days: Option<u16>,
    /// When it was set; null for those who have none.
    #[schema(format = DateTime)]
    changed_at: Option<String>,
    /// Whether it is a one-time code.
    one_time: bool,
}

/// One's own password: the policy and its age.
#[utoipa::path(
    get, path = "/session/password", tag = "session",
    responses((status = 200, description = "Policy and age", body = PasswordView)),
)]
async fn show_password(guard: Guard<SessionRead>) -> Result<Json<PasswordView>, Problem> {
    let (policy, credential) = guard.run(use_case).await?;
    let PasswordPolicy { min_length, min_classes, max_age_days } = policy;
    let one_time = credential.as_ref().is_some_and(|credential| credential.one_time_until.is_some());
    let changed_at = credential.map(|credential| credential.changed_at.to_string());
    Ok(Json(PasswordView { min_length, min_classes, max_age_days, changed_at, one_time }))
}

endpoint!(show_password, __path_show_password);
