use super::{Node, NodeId, NodeState, Standing};
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
    session::PersonId,
    time::Timestamp,
};

/// Id of a [`Reminder`].
pub type ReminderId = Id<Reminder>;

/// A word to whoever works on a node that it is waited for (催办), inside its unit: nobody outside sees it, and nothing is
/// counted by it (R13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Id.
    pub id: ReminderId,
    /// About which node.
    pub node_id: NodeId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// What is asked, if anything is said.
    pub text: Option<String>,
    /// Who sent it.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// Always 1.
    pub version: Version,
    /// When.
    pub created_at: Timestamp,
}

impl Reminder {
    /// A new one of the actor's; `text` is checked already.
    pub fn sent(env: &Env, actor: &Actor, node: &Node, text: Option<String>) -> Self {
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

    /// Who sent it, and when.
    pub const fn hand(&self) -> Hand {
        Hand { by: self.by, on_behalf_of: self.on_behalf_of, at: self.created_at }
    }
}

impl Node {
    /// Why nobody is reminded of it: it does not count, or what is to be done about it is done.
    pub fn settled(&self) -> Option<FieldCode> {
        match (self.state, self.standing) {
            (NodeState::Open, Standing::Pending | Standing::Rejected) => None,
            (NodeState::Open, Standing::Submitted | Standing::Completed) => Some(FieldCode::ReportUnsettled),
            (state, _) => Some(FieldCode::NodeInState { state: state.code().to_owned() }),
        }
    }
}

viewed! {
    Reminder: Reminder, 1;
    |reminder| {
        "id": reminder.id, "node_id": reminder.node_id, "indicator_id": reminder.indicator_id,
        "text": reminder.text, "sent_by": reminder.by, "sent_for": reminder.on_behalf_of, "version": reminder.version, "created_at": reminder.created_at,
    }
}
