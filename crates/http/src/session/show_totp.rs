use actix_web::web::Json;
use dukao_app::session::show_totp::show_totp as use_case;
use dukao_domain::policy::perm::SessionRead;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// One's own second factor.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TotpState)]
struct TotpView {
    /// Since when signing in asks for it; null without one.
    #[schema(format = DateTime)]
    confirmed_at: Option<String>,
    /// Whether a post needs it, so that it cannot be given up.
    needed: bool,
}

/// Whether one has a second factor, and needs one.
#[utoipa::path(
    get, path = "/session/totp", tag = "session",
    responses((status = 200, description = "The second factor", body = TotpView)),
)]
async fn show_totp(guard: Guard<SessionRead>) -> Result<Json<TotpView>, Problem> {
    let (confirmed_at, needed) = guard.run(use_case).await?;
    Ok(Json(TotpView { confirmed_at: confirmed_at.map(|at| at.to_string()), needed }))
}

endpoint!(show_totp, __path_show_totp);
