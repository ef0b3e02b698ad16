use actix_web::cookie::{Cookie, SameSite, time::Duration};
use dukao_app::session::oidc::{Pending, Proven};

use crate::{routes::BASE, state::AppState};

pub(crate) const NAME: &str = "dukao_session";
pub(crate) const OIDC_PENDING: &str = "dukao_oidc_pending";
pub(crate) const OIDC_PROVEN: &str = "dukao_oidc_proven";

/// The session cookie. `Lax`, because links from mail and chat must find people signed in.
pub(crate) fn session(state: &AppState, token: String, seconds: i64) -> Cookie<'static> {
    Cookie::build(NAME, token)
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.secure_cookies)
        .path("/")
        .max_age(Duration::seconds(seconds))
        .finish()
}

/// Takes the session cookie away.
pub(crate) fn removed(state: &AppState) -> Cookie<'static> {
    session(state, String::new(), 0)
}

/// What the browser keeps while it is at the provider. `Lax`, because it is the provider that sends it back.
pub(crate) fn oidc_pending(state: &AppState, sealed: String) -> Cookie<'static> {
    sealed_for(state, OIDC_PENDING, sealed, SameSite::Lax, Pending::SECONDS)
}

/// Takes it away: it is good for one answer.
pub(crate) fn oidc_pending_removed(state: &AppState) -> Cookie<'static> {
    sealed_for(state, OIDC_PENDING, String::new(), SameSite::Lax, 0)
}

/// Whom the provider named, until the page that asked makes use of it.
pub(crate) fn oidc_proven(state: &AppState, sealed: String) -> Cookie<'static> {
    sealed_for(state, OIDC_PROVEN, sealed, SameSite::Strict, Proven::SECONDS)
}

/// Takes it away: it is good for one use.
pub(crate) fn oidc_proven_removed(state: &AppState) -> Cookie<'static> {
    sealed_for(state, OIDC_PROVEN, String::new(), SameSite::Strict, 0)
}

fn sealed_for(
    state: &AppState,
    name: &'static str,
    sealed: String,
    same_site: SameSite,
    seconds: i64,
) -> Cookie<'static> {
    Cookie::build(name, sealed)
        .http_only(true)
        .same_site(same_site)
        .secure(state.secure_cookies)
        .path(format!("{BASE}/session"))
        .max_age(Duration::seconds(seconds))
        .finish()
}
