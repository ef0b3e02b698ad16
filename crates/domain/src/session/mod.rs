//! People, their credentials and their signed-in sessions.

mod person;
mod signed_in;

pub use person::{Credential, CredentialId, Person, PersonId};
pub use signed_in::{Session, SessionId};
