//! Who sends a request: found once, before anything of it is read.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::{Payload, ServiceRequest},
    http::header::{AUTHORIZATION, HeaderValue},
    web::Data,
};
use dukao_app::session::resolve::{Resolved, resolve};

use crate::{
    cookie,
    problem::{Code, Problem},
    state::AppState,
    token::Audience,
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

/// What a request proves its sender by.
pub(crate) enum Proof {
    /// The session cookie, which a browser sends whoever made it send the request.
    Cookie(String),
    /// A program's token, which no browser sends by itself.
    Bearer(String),
}

/// The request's proof. Two are refused: one of them would be somebody else's.
pub(crate) fn proof(request: &ServiceRequest) -> Result<Option<Proof>, Problem> {
    let cookie = request.cookie(cookie::NAME).map(|cookie| Proof::Cookie(cookie.value().to_owned()));
    let mut bearers = request.headers().get_all(AUTHORIZATION).filter_map(bearer);
    match (cookie, bearers.next(), bearers.next()) {
        (cookie, None, _) => Ok(cookie),
        (None, Some(token), None) => Ok(Some(Proof::Bearer(token))),
        _ => Err(Problem::new(Code::Malformed).detail("send either the session cookie or one bearer token")),
    }
}

fn bearer(header: &HeaderValue) -> Option<String> {
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// Finds whoever a proof is of. A cookie that proves nothing is nobody's, as if it had not been sent; a bearer token
/// that proves nothing is refused, since it was sent on purpose.
pub(crate) async fn authenticate(proof: Option<Proof>, state: &Data<AppState>) -> Result<Caller, Problem> {
    match proof {
        None => Ok(Caller::Nobody),
        Some(Proof::Cookie(token)) => Ok(match session(&token, Audience::Browser, state).await {
            Ok(found) => found.map_or(Caller::Nobody, Caller::Person),
            Err(problem) => Caller::Unknown(problem),
        }),
        Some(Proof::Bearer(token)) => {
            let found = session(&token, Audience::Program, state).await?;
            Ok(Caller::Person(found.ok_or_else(|| Problem::new(Code::TokenInvalid))?))
        }
    }
}

async fn session(
    token: &str,
    audience: Audience,
    state: &Data<AppState>,
) -> Result<Option<Arc<Resolved>>, Problem> {
    let now = state.env.env().now();
    let Some(proven) = state.tokens.proven(token, audience, now) else { return Ok(None) };
    let fits = |resolved: &Resolved| {
        resolved.person.id == proven.person && resolved.client.is_some() == (audience == Audience::Program)
    };
    if let Some(resolved) = state.sessions.get(&proven.session) {
        return Ok((fits(&resolved) && resolved.session.live_at(now)).then_some(resolved));
    }
    let (looking, id) = (state.clone(), proven.session);
    let found = crate::guard::blocking(move || resolve(&looking.db, &looking.env.env(), id)).await?;
    let Some(mut resolved) = found.filter(fits) else { return Ok(None) };
    if let (Some(limits), Some(scopes)) = (&mut resolved.actor.limited_to, &proven.scopes) {
        limits.retain(|scope| scopes.contains(scope));
    }
    let resolved = Arc::new(resolved);
    state.sessions.insert(proven.session, Arc::clone(&resolved));
    Ok(Some(resolved))
}

/// Refuses a program that comes from elsewhere than it may, and whoever sends too many requests.
pub(crate) fn limited(caller: &Caller, address: &str, state: &AppState) -> Result<(), Problem> {
    match caller {
        Caller::Person(resolved) => match &resolved.client {
            Some(client) if !client.may_come_from(address.parse().ok()) => {
                Err(Problem::new(Code::AddressRefused))
            }
            Some(client) => state.limits.client(client),
            None => state.limits.session(resolved.session.id),
        },
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
