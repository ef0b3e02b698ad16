//! The audit log: reading, sealing, proving, verifying.

pub mod actors;
pub mod checkpoints;
pub mod events;
pub mod export;
pub mod names;
pub mod proofs;
pub mod seal;
pub mod verify;
mod words;

use std::sync::Arc;

use dukao_domain::session::PersonId;
use dukao_persistence::audit::events::LoggedEvent;

use names::Names;

/// An event with the names of those it speaks of.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The event and its place in the log.
    pub logged: LoggedEvent,
    /// Who; `None` for the platform itself.
    pub actor: Option<(PersonId, String)>,
    /// Whose post was used, when it was lent.
    pub on_behalf_of: Option<(PersonId, String)>,
    /// What the ids in it are called; shared by the entries of a page.
    pub names: Arc<Names>,
}

impl Entry {
    pub(crate) fn named(logged: LoggedEvent, names: &Arc<Names>) -> Self {
        let called = |id: PersonId| (id, names.get(id.uuid()).unwrap_or_default().to_owned());
        let author = &logged.event.author;
        let (actor, on_behalf_of) = (author.actor.map(called), author.on_behalf_of.map(called));
        Self { actor, on_behalf_of, logged, names: Arc::clone(names) }
    }
}
