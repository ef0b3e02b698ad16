//! An endpoint: a handler, its place in the contract, and the permission that its type names.

use actix_web::{FromRequest, Handler, Responder, Route, guard, http::Method, web};
use dukao_domain::{policy::Permit, session::SCOPES};
use serde_json::json;
use utoipa::{
    __dev::{SchemaReferences, Tags},
    Path,
    openapi::{
        RefOr,
        extensions::Extensions,
        path::{HttpMethod, Operation},
        schema::Schema,
        security::SecurityRequirement,
    },
};

use crate::guard::{Guard, Public};

/// What stands in `x-permission` for an endpoint that anybody may call.
pub(crate) const PUBLIC: &str = "public";

/// Arguments whose first says who may call. Only such handlers can be registered.
pub(crate) trait Guarded {
    /// The permission's code, or [`PUBLIC`].
    const ACCESS: &'static str;
}

macro_rules! guarded {
    ($(($($rest:ident),*)),+) => {$(
        impl<P: Permit, $($rest),*> Guarded for (Guard<P>, $($rest,)*) {
            const ACCESS: &'static str = P::PERMISSION.code();
        }
        impl<$($rest),*> Guarded for (Public, $($rest,)*) {
            const ACCESS: &'static str = PUBLIC;
        }
    )+};
}
guarded!((), (A), (A, B), (A, B, C), (A, B, C, D));

/// A registered endpoint.
pub(crate) struct Endpoint {
    pub(crate) method: HttpMethod,
    pub(crate) path: String,
    pub(crate) access: &'static str,
    pub(crate) operation: Operation,
    pub(crate) schemas: Vec<(String, RefOr<Schema>)>,
    pub(crate) route: Route,
}

impl Endpoint {
    /// `D` is the contract's side of `handler`, made by `#[utoipa::path]`; see [`endpoint!`].
    pub(crate) fn new<D, F, Args>(name: &str, handler: F) -> Self
    where
        D: Path + SchemaReferences + Tags<'static>,
        F: Handler<Args>,
        Args: FromRequest + Guarded + 'static,
        F::Output: Responder + 'static,
    {
        let method = D::methods().pop().unwrap_or(HttpMethod::Get);
        let mut operation = D::operation();
        let tags = D::tags();
        let tag = tags.first().copied().unwrap_or_default();
        operation.operation_id = Some(format!("{tag}_{name}").replace('-', "_"));
        operation.tags = Some(tags.iter().map(|tag| (*tag).to_owned()).collect());
        operation.extensions = Some(Extensions::builder().add("x-permission", json!(Args::ACCESS)).build());
        operation.security = Some(security(Args::ACCESS));
        let mut schemas = Vec::new();
        D::schemas(&mut schemas);
        let route = match method {
            // The framework leaves the body away.
            HttpMethod::Get => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
            ref method => web::method(actix_method(method)),
        };
        let route = route.to(handler);
        Self { method, path: D::path(), access: Args::ACCESS, operation, schemas, route }
    }
}

/// Who may call: nobody in particular, people, and programs where the permission is one of their scopes.
fn security(access: &str) -> Vec<SecurityRequirement> {
    if access == PUBLIC {
        return Vec::new();
    }
    let mut requirements = vec![SecurityRequirement::new("session", Vec::<String>::new())];
    if SCOPES.iter().any(|scope| scope.code() == access) {
        requirements.push(SecurityRequirement::new("client", [access]));
    }
    requirements
}

fn actix_method(method: &HttpMethod) -> Method {
    match method {
        HttpMethod::Get => Method::GET,
        HttpMethod::Post => Method::POST,
        HttpMethod::Put => Method::PUT,
        HttpMethod::Delete => Method::DELETE,
        HttpMethod::Options => Method::OPTIONS,
        HttpMethod::Head => Method::HEAD,
        HttpMethod::Patch => Method::PATCH,
        HttpMethod::Trace => Method::TRACE,
    }
}

/// The [`Endpoint`] of a handler in this module.
macro_rules! endpoint {
    ($handler:ident, $documented:ident) => {
        /// Registers this file's endpoint.
        pub(crate) fn endpoint() -> $crate::endpoint::Endpoint {
            $crate::endpoint::Endpoint::new::<$documented, _, _>(stringify!($handler), $handler)
        }
    };
}
pub(crate) use endpoint;
