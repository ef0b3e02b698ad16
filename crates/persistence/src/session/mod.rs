//! People, credentials, sessions and sign-in failures.

pub mod api_clients;
pub mod credentials;
pub mod failures;
pub mod identities;
pub mod people;
pub mod saved_filters;
pub mod sessions;
pub mod totp;
