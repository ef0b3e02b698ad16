use actix_web::HttpResponse;
use dukao_app::session::describe::Description;

use super::view::SessionView;
use crate::{
    cookie,
    problem::{Code, Problem},
    state::AppState,
};

/// The answer to whoever has just signed in: who they are, and the session's cookie.
pub(super) fn started(state: &AppState, description: Description) -> Result<HttpResponse, Problem> {
    let session = &description.resolved.session;
    let token = state.tokens.issue(session).map_err(|_| Problem::new(Code::Internal))?;
    let seconds = session.expires_at.unix_seconds() - session.created_at.unix_seconds();
    let cookie = cookie::session(state, token, seconds);
    Ok(HttpResponse::Ok().cookie(cookie).json(SessionView::from(description)))
}
