//! The audit log: reading, sealing, proving, verifying.

pub mod checkpoints;
pub mod events;
pub mod proofs;
pub mod seal;
pub mod verify;

use dukao_domain::session::PersonId;
use dukao_persistence::audit::events::LoggedEvent;

/// An event with its actor's name.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The event and its place in the log.
    pub logged: LoggedEvent,
    /// Who; `None` for the platform itself.
    pub actor: Option<(PersonId, String)>,
}
