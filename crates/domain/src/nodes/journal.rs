use super::{Node, NodeId};
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
    session::PersonId,
    time::Timestamp,
};

/// Id of a [`JournalEntry`].
pub type JournalEntryId = Id<JournalEntry>;

/// What was done about a node on some day, written down as the work went (边工作边记录, R31). It stays as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Id.
    pub id: JournalEntryId,
    /// About which node.
    pub node_id: NodeId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// What was done.
    pub text: String,
    /// Who wrote it.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// Counts changes.
    pub version: Version,
    /// When it was written.
    pub created_at: Timestamp,
}

impl JournalEntry {
    /// A new one of the actor's; `text` is checked already.
    pub fn written(env: &Env, actor: &Actor, node: &Node, text: String) -> Self {
        Self {
            id: env.new_id(),
            node_id: node.id,
            indicator_id: node.indicator_id,
            text,
            by: actor.person_id,
            on_behalf_of: actor.on_behalf_of,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// Who wrote it, and when.
    pub const fn hand(&self) -> Hand {
        Hand { by: self.by, on_behalf_of: self.on_behalf_of, at: self.created_at }
    }
}

viewed! {
    JournalEntry: JournalEntry, 1;
    |entry| {
        "id": entry.id, "node_id": entry.node_id, "indicator_id": entry.indicator_id, "text": entry.text,
        "written_by": entry.by, "written_for": entry.on_behalf_of, "version": entry.version, "created_at": entry.created_at,
    }
}
