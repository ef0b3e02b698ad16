use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Public, problem::Problem};

/// A state in one word.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Health {
    /// `ok`.
    pub(super) status: String,
}

impl Health {
    pub(super) fn ok() -> Self {
        Self { status: "ok".to_owned() }
    }
}

/// Whether the process lives.
#[utoipa::path(
    get, path = "/healthz", tag = "ops",
    responses((status = 200, description = "It does", body = Health)),
)]
async fn healthz(_public: Public) -> Result<Json<Health>, Problem> {
    Ok(Json(Health::ok()))
}

endpoint!(healthz, __path_healthz);
