//! Signing in through an `OpenID` Connect provider, and who is who there.

pub mod identities;
pub mod link_identity;
mod pending;
mod provider;
pub mod sign_in;
mod wire;

pub use pending::{Pending, Proven};
pub use provider::{OidcConfig, Provider};

/// Why a provider's word was not taken. What exactly was wrong with it stands in the log of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OidcFault {
    /// What was begun is over, was begun in another browser, or was used already.
    #[error("not begun here, or over")]
    Expired,
    /// The provider, or the person there, said no.
    #[error("refused by the provider")]
    Refused,
    /// What the provider said does not hold.
    #[error("the provider's word does not hold")]
    Failed,
    /// The provider cannot be reached.
    #[error("the provider cannot be reached")]
    Unavailable,
    /// The identity is linked to nobody, or to an account that is closed.
    #[error("linked to nobody")]
    Unlinked,
    /// The identity is linked to another account.
    #[error("linked to another account")]
    LinkedElsewhere,
}
