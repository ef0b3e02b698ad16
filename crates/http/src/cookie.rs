use actix_web::cookie::{Cookie, SameSite, time::Duration};

use crate::state::AppState;

pub(crate) const NAME: &str = "dukao_session";

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
