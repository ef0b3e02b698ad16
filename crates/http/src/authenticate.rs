//! Who sends a request: found once, before anything of it is read.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::{Payload, ServiceRequest},
    web::Data,
};
use dukao_app::session::resolve::{Resolved, resolve};

use crate::{
    cookie,
    problem::{Code, Problem},
    state::AppState,
};

/// The sender, as the edge found them.
#[derive(Clone)]
pub(crate) enum Caller {
    Nobody,
    Person(Arc<Resolved>),
    /// The session could not be looked up.
    Unknown(Problem),
}

/// The request's id, for logs and problems.
#[derive(Clone)]
pub(crate) struct TraceId(pub(crate) String);

/// The client's address.
#[derive(Clone)]
pub(crate) struct Address(pub(crate) String);

impl FromRequest for Address {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(Ok(Self(address(request))))
    }
}

pub(crate) fn caller(request: &HttpRequest) -> Caller {
    request.extensions().get::<Caller>().cloned().unwrap_or(Caller::Nobody)
}

pub(crate) fn trace_id(request: &HttpRequest) -> String {
    request.extensions().get::<TraceId>().map(|id| id.0.clone()).unwrap_or_default()
}

pub(crate) fn address(request: &HttpRequest) -> String {
    request.extensions().get::<Address>().map(|address| address.0.clone()).unwrap_or_default()
}

pub(crate) async fn authenticate(request: &ServiceRequest, state: &Data<AppState>) -> Caller {
    let Some(token) = request.cookie(cookie::NAME) else { return Caller::Nobody };
    let now = state.env.env().now();
    let Some((session, person)) = state.tokens.session(token.value(), now) else { return Caller::Nobody };
    if let Some(resolved) = state.sessions.get(&session) {
        return if resolved.session.live_at(now) { Caller::Person(resolved) } else { Caller::Nobody };
    }
    let looking = state.clone();
    let found = crate::guard::blocking(move || resolve(&looking.db, &looking.env.env(), session)).await;
    match found {
        Ok(Some(resolved)) if resolved.person.id == person => {
            let resolved = Arc::new(resolved);
            state.sessions.insert(session, Arc::clone(&resolved));
            Caller::Person(resolved)
        }
        Ok(_) => Caller::Nobody,
        Err(problem) => Caller::Unknown(problem),
    }
}

pub(crate) fn limited(caller: &Caller, address: &str, state: &AppState) -> Result<(), Problem> {
    match caller {
        Caller::Person(resolved) => state.limits.session(resolved.session.id),
        Caller::Nobody | Caller::Unknown(_) => state.limits.anonymous(address),
    }
}

/// Refuses changes that a browser says come from elsewhere. Clients that are no browsers send neither header and
/// carry no ambient cookie either.
pub(crate) fn same_origin(request: &ServiceRequest) -> Result<(), Problem> {
    if request.method().is_safe() {
        return Ok(());
    }
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let refused = || Err(Problem::new(Code::CrossOrigin));
    if let Some(site) = header("sec-fetch-site")
        && site != "same-origin"
        && site != "none"
    {
        return refused();
    }
    if let Some(origin) = header("origin") {
        // The `Host` that the request was sent to; of HTTP/2 its authority. `X-Forwarded-Host` anybody may write, and a
        // proxy passes `Host` on.
        let authority = request.uri().authority().map(actix_web::http::uri::Authority::as_str);
        let host = header("host").or(authority);
        let same = origin
            .split_once("://")
            .is_some_and(|(_, origin)| host.is_some_and(|host| origin.eq_ignore_ascii_case(host)));
        if !same {
            return refused();
        }
    }
    Ok(())
}
