//! HTTP: who asks, what they sent, one use case, the answer. The contract comes from the same routes that are served.

mod action;
mod authenticate;
mod contract;
mod cookie;
mod edge;
mod endpoint;
mod files;
mod guard;
mod headers;
mod limits;
mod lists;
mod problem;
mod proxies;
mod routes;
mod state;
mod token;
mod valid;

mod audit;
mod evidence;
mod indicators;
mod nodes;
mod ops;
mod organisation;
mod reviews;
mod session;
mod sources;

pub use contract::{errors_document, openapi, permissions_document};
pub use dukao_domain::network::Network;
pub use edge::{edge, security_headers};
pub use limits::LimitConfig;
pub use problem::Problem;
pub use routes::{BASE, OIDC_CALLBACK, configure, served_operations};
pub use state::{AppState, StateConfig};
