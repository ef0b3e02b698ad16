use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Public, problem::Problem};

/// Where people may sign in too.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Provider)]
struct ProviderView {
    /// The provider's name; none where only passwords open accounts.
    name: Option<String>,
}

/// The provider through which one may sign in.
#[utoipa::path(
    get, path = "/session/oidc", tag = "session",
    responses((status = 200, description = "The provider", body = ProviderView)),
)]
async fn show_provider(public: Public) -> Result<Json<ProviderView>, Problem> {
    let provider = public.state.provider.as_ref();
    Ok(Json(ProviderView { name: provider.map(|provider| provider.name().to_owned()) }))
}

endpoint!(show_provider, __path_show_provider);
