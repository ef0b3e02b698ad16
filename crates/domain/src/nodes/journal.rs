use super::{Node, NodeId};
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
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
    pub written: Hand,
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
            written: Hand::of(env, actor),
            version: Version::FIRST,
            created_at: env.now(),
        }
    }
}

viewed! {
    JournalEntry: JournalEntry, 1;
    |entry| {
        "id": entry.id, "node_id": entry.node_id, "indicator_id": entry.indicator_id, "text": entry.text,
        "written_by": entry.written.by, "written_for": entry.written.on_behalf_of,
        "written_at": entry.written.at, "version": entry.version, "created_at": entry.created_at,
    }
}
