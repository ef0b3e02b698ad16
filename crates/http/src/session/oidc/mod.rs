//! Signing in through an `OpenID` Connect provider, where one is set.

mod begin;
mod callback;
mod create_session;
mod link_identity;
mod list_identities;
mod list_identities_of;
mod place;
mod show_provider;
mod unlink_identity;
mod unlink_own;
mod view;

use std::sync::Arc;

use dukao_app::session::oidc::Provider;

use crate::{
    endpoint::Endpoint,
    problem::{Code, Problem},
    state::AppState,
};

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        show_provider::endpoint(),
        begin::endpoint(),
        callback::endpoint(),
        create_session::endpoint(),
        list_identities::endpoint(),
        link_identity::endpoint(),
        unlink_own::endpoint(),
        list_identities_of::endpoint(),
        unlink_identity::endpoint(),
    ]
}

/// The site's provider; not found where there is none.
fn provider(state: &AppState) -> Result<Arc<Provider>, Problem> {
    state.provider.clone().ok_or_else(|| Problem::new(Code::NotFound))
}
