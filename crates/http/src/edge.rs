//! What happens to every request before and after its handler: an id, the sender, limits, the log line, metrics,
//! problems in words, security headers.

use std::time::Instant;

use actix_web::{
    Error, HttpMessage, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web::Data,
};

use crate::{
    authenticate::{Address, Caller, Proof, TraceId, authenticate, limited, proof, same_origin},
    ops::is_ops,
    problem::{Code, Problem},
    proxies::client,
    routes::BASE,
    state::AppState,
};

/// The middleware around everything.
pub async fn edge(
    state: Data<AppState>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let trace_id = state.env.env().random_uuid().simple().to_string();
    // The path as the router reads it: decoded.
    let path = request.match_info().as_str().strip_prefix(BASE).map(ToOwned::to_owned);
    let api = path.is_some();
    let address = client_address(&request, &state);
    request.extensions_mut().insert(TraceId(trace_id.clone()));
    request.extensions_mut().insert(Address(address.clone()));

    let refused = match &path {
        Some(path) => admit(&request, path, &state, &address).await.err(),
        None => None,
    };
    let response = match refused {
        Some(problem) => request.into_response(problem.respond(&trace_id)).map_into_boxed_body(),
        None => next.call(request).await?.map_into_boxed_body(),
    };
    let mut response = if api { worded(response, &trace_id) } else { response };
    let headers = response.headers_mut();
    security_headers(headers, state.secure_cookies);
    if api {
        insert(headers, "x-request-id", &trace_id);
        if !headers.contains_key(header::CACHE_CONTROL) {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        observe(&response, started, &trace_id);
    }
    Ok(response)
}

/// Finds the sender; refuses other sites' changes and floods.
async fn admit(
    request: &ServiceRequest,
    path: &str,
    state: &Data<AppState>,
    address: &str,
) -> Result<(), Problem> {
    let proof = if is_ops(path) { None } else { proof(request)? };
    // No site can make a browser send a bearer token, so nobody else's change comes with one.
    if !matches!(proof, Some(Proof::Bearer(_))) {
        same_origin(request)?;
    }
    let caller = match authenticate(proof, state).await {
        Ok(caller) => caller,
        Err(problem) => {
            state.limits.anonymous(address)?;
            return Err(problem);
        }
    };
    let limits = limited(&caller, address, state);
    request.extensions_mut().insert::<Caller>(caller);
    limits
}

fn client_address(request: &ServiceRequest, state: &AppState) -> String {
    let peer = request.peer_addr().map(|peer| peer.ip());
    peer.map(|peer| client(peer, request.headers(), &state.trusted_proxies).to_string()).unwrap_or_default()
}

/// Marks an answer whose body another standard gives: it is no problem of ours and goes out as it is.
#[derive(Clone, Copy)]
pub(crate) struct AsIs;

/// Problems in words, and whatever the framework refused by itself as a problem too.
fn worded(response: ServiceResponse, trace_id: &str) -> ServiceResponse {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    if response.response().extensions().get::<AsIs>().is_some() {
        return response;
    }
    let carried = response.response().extensions().get::<Problem>().cloned();
    let is_problem = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/problem+json"));
    let problem = match carried {
        Some(problem) => problem,
        None if is_problem => return response,
        None => Problem::new(match status {
            StatusCode::NOT_FOUND => Code::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::TypeUnknown,
            status if status.is_client_error() => Code::Malformed,
            _ => Code::Internal,
        }),
    };
    if let Some(internal) = problem.internal_text() {
        tracing::error!(trace_id, code = problem.code().code(), internal, "refused");
    }
    let allow = response.headers().get(header::ALLOW).cloned();
    let (request, _) = response.into_parts();
    let mut worded: HttpResponse = problem.respond(trace_id);
    if let Some(allow) = allow {
        worded.headers_mut().insert(header::ALLOW, allow);
    }
    ServiceResponse::new(request, worded)
}

fn observe(response: &ServiceResponse, started: Instant, trace_id: &str) {
    let request = response.request();
    let status = response.status().as_u16();
    let route = request.match_pattern().unwrap_or_else(|| "unmatched".to_owned());
    let method = method_label(request.method());
    let elapsed = started.elapsed();
    let person = match crate::authenticate::caller(request) {
        Caller::Person(resolved) => resolved.person.id.to_string(),
        Caller::Nobody | Caller::Unknown(_) => String::new(),
    };
    // The path's own text may carry what people typed; the pattern does not.
    tracing::info!(trace_id, %method, route, status, micros = elapsed.as_micros(), person, "request");
    let labels = [("method", method), ("route", route), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_seconds", &labels).record(elapsed.as_secs_f64());
}

/// Whoever makes methods up must not make series of metrics.
fn method_label(method: &Method) -> String {
    const KNOWN: &[Method] = &[
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
    ];
    if KNOWN.contains(method) { method.to_string() } else { "OTHER".to_owned() }
}

/// Headers for every answer.
pub fn security_headers(headers: &mut HeaderMap, tls: bool) {
    const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
        img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; \
        base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    for (name, value) in [
        ("content-security-policy", CSP),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(self), geolocation=(), microphone=()"),
    ] {
        // A content that is shown brings a stricter policy of its own.
        if !headers.contains_key(name) {
            insert(headers, name, value);
        }
    }
    if tls {
        insert(headers, "strict-transport-security", "max-age=31536000");
    }
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}
