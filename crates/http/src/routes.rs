//! Every endpoint, once: served and documented from the same list.

use std::{collections::BTreeMap, future::ready};

use actix_web::{HttpResponse, Responder, ResponseError as _, http::header::ALLOW, web};
use utoipa::openapi::path::HttpMethod;

use crate::{
    audit, contract,
    endpoint::Endpoint,
    evidence, indicators, nodes, ops, organisation,
    problem::{Code, Problem},
    reviews, session, sources,
    state::AppState,
};

/// Where the API lives.
pub const BASE: &str = "/api/v1";
/// Where an `OpenID` Connect provider sends people back to.
pub const OIDC_CALLBACK: &str = "/api/v1/session/oidc/callback";

pub(crate) fn endpoints() -> Vec<Endpoint> {
    [
        session::endpoints(),
        organisation::endpoints(),
        sources::endpoints(),
        indicators::endpoints(),
        reviews::endpoints(),
        nodes::endpoints(),
        evidence::endpoints(),
        audit::endpoints(),
        ops::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Method, path and access of every served operation.
pub fn served_operations() -> Vec<(String, String, &'static str)> {
    endpoints()
        .into_iter()
        .map(|endpoint| (contract::method_name(&endpoint.method).to_owned(), endpoint.path, endpoint.access))
        .collect()
}

/// Serves the API under [`BASE`] and its documentation under `/api/docs/`.
pub fn configure(config: &mut web::ServiceConfig, state: web::Data<AppState>) {
    let mut by_path: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for endpoint in endpoints() {
        by_path.entry(endpoint.path).or_default().push((endpoint.method, endpoint.route));
    }
    let mut api = web::scope(BASE);
    // In order of the paths' text, `/indicators/summary` comes before `/indicators/{id}`.
    for (path, routes) in by_path {
        let (methods, routes): (Vec<_>, Vec<_>) = routes.into_iter().unzip();
        let allow = allow(&methods);
        let resource =
            web::resource(path).default_service(web::to(move || ready(method_not_allowed(&allow))));
        api = api.service(routes.into_iter().fold(resource, actix_web::Resource::route));
    }
    config
        .app_data(state)
        .service(api.default_service(web::to(not_found)))
        .service(web::redirect("/api/docs", "/api/docs/"))
        .service(
            utoipa_swagger_ui::SwaggerUi::new("/api/docs/{_:.*}")
                .url("/api/openapi.json", contract::openapi()),
        );
}

async fn not_found() -> impl Responder {
    Err::<String, _>(Problem::new(Code::NotFound))
}

/// What `Allow` says where a path has these methods.
fn allow(methods: &[HttpMethod]) -> String {
    let mut names = Vec::new();
    for method in methods {
        names.push(contract::method_name(method));
        if *method == HttpMethod::Get {
            names.push("HEAD");
        }
    }
    names.join(", ")
}

fn method_not_allowed(allow: &str) -> HttpResponse {
    let mut response = Problem::new(Code::MethodNotAllowed).error_response();
    if let Ok(value) = allow.parse() {
        response.headers_mut().insert(ALLOW, value);
    }
    response
}
