use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Public, problem::Problem};

/// The keys that signed documents are verified with.
#[derive(Debug, Serialize, ToSchema)]
struct PublicKeys {
    /// The log's checkpoints: a verifier key (C2SP signed-note).
    checkpoint: String,
}

/// The public keys.
#[utoipa::path(
    get, path = "/public/keys", tag = "audit",
    responses((status = 200, description = "The keys", body = PublicKeys)),
)]
async fn keys(public: Public) -> Result<Json<PublicKeys>, Problem> {
    Ok(Json(PublicKeys { checkpoint: public.state.checkpoint_key.vkey() }))
}

endpoint!(keys, __path_keys);
