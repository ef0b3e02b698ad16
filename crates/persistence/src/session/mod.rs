//! People, credentials, sessions and sign-in failures.

pub mod credentials;
pub mod failures;
pub mod people;
pub mod sessions;
