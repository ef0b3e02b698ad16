use actix_web::web::Json;
use dukao_app::ops::ready::ready;

use super::healthz::Health;
use crate::{
    endpoint::endpoint,
    guard::{Public, blocking},
    problem::Problem,
};

/// Whether the platform can serve: 503 while the database is away.
#[utoipa::path(
    get, path = "/readyz", tag = "ops",
    responses((status = 200, description = "It can", body = Health)),
)]
async fn readyz(public: Public) -> Result<Json<Health>, Problem> {
    blocking(move || ready(&public.state.db)).await?;
    Ok(Json(Health::ok()))
}

endpoint!(readyz, __path_readyz);
