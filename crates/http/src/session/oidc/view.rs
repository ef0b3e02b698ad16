use actix_web::HttpRequest;
use dukao_app::{
    AppError,
    session::oidc::{OidcFault, Proven},
};
use dukao_domain::session::Identity;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{cookie, lists::PageView, problem::Problem, state::AppState};

/// An account as the provider knows it. Who that is there is not shown.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Identity)]
pub(super) struct IdentityView {
    /// Id.
    id: Uuid,
    /// The provider.
    issuer: String,
    /// When it was linked.
    #[schema(format = DateTime)]
    linked_at: String,
}

impl From<Identity> for IdentityView {
    fn from(identity: Identity) -> Self {
        Self { id: identity.id.uuid(), issuer: identity.issuer, linked_at: identity.created_at.to_string() }
    }
}

/// The few that a person has, whole.
pub(super) fn page(identities: Vec<Identity>) -> PageView<IdentityView> {
    PageView::whole(identities.into_iter().map(IdentityView::from).collect())
}

/// Whom the provider has just named in this browser.
pub(super) fn proven(request: &HttpRequest, state: &AppState) -> Result<Proven, Problem> {
    let kept = request.cookie(cookie::OIDC_PROVEN).ok_or(OidcFault::Expired).map_err(AppError::from)?;
    Ok(Proven::open(&state.env.env(), &state.vault, kept.value()).map_err(AppError::from)?)
}
