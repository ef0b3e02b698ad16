//! People, their credentials and their signed-in sessions.

mod api_client;
mod client_secret;
mod duty;
mod identity;
mod one_time_code;
mod person;
mod saved_filter;
mod signed_in;
mod totp;

pub use api_client::{ApiClient, ApiClientId, ClientContent, SCOPES};
pub use client_secret::ClientSecret;
pub use duty::Duty;
pub use identity::{Identity, IdentityId};
pub use one_time_code::OneTimeCode;
pub use person::{Credential, CredentialId, Person, PersonContent, PersonId, SignInMeans};
pub use saved_filter::{FilteredList, SavedFilter, SavedFilterId};
pub use signed_in::{Session, SessionId};
pub use totp::{TotpSecret, TotpSecretId};
