use crate::{
    audit::event::{Version, viewed},
    id::Id,
    organisation::Year,
    session::PersonId,
    time::Timestamp,
    words::words,
};

words! {
    /// Where an extension stands.
    ExtensionState {
        /// Filed; nothing moves yet.
        Filed => "filed",
        /// Confirmed by a second person: due instants move.
        Confirmed => "confirmed",
        /// Refused by a second person.
        Refused => "refused",
    }
}

/// Id of an [`Extension`].
pub type ExtensionId = Id<Extension>;

/// A platform outage for which every deadline of a year that fell into it moves (workflows, People, posts, units).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Id.
    pub id: ExtensionId,
    /// Whose deadlines.
    pub year: Year,
    /// When the outage began.
    pub outage_from: Timestamp,
    /// When it ended.
    pub outage_to: Timestamp,
    /// By how many working days what was due in between moves.
    pub working_days: i16,
    /// What happened.
    pub cause: String,
    /// Who filed it.
    pub filed_by: PersonId,
    /// Where it stands.
    pub decision: Option<ExtensionDecision>,
    /// Counts changes.
    pub version: Version,
    /// When it was filed.
    pub created_at: Timestamp,
}

/// What the second person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtensionDecision {
    /// Confirmed, or refused.
    pub confirmed: bool,
    /// Who: never the one who filed.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

impl Extension {
    /// Most working days that a deadline can move by.
    pub const MAX_WORKING_DAYS: i16 = 30;

    /// Where it stands.
    pub fn state(&self) -> ExtensionState {
        match self.decision {
            None => ExtensionState::Filed,
            Some(ExtensionDecision { confirmed: true, .. }) => ExtensionState::Confirmed,
            Some(_) => ExtensionState::Refused,
        }
    }
}

viewed! {
    Extension: Extension, 1;
    |extension| {
        "id": extension.id, "year": extension.year, "outage_from": extension.outage_from,
        "outage_to": extension.outage_to, "working_days": extension.working_days, "cause": extension.cause,
        "filed_by": extension.filed_by, "state": extension.state(),
        "decided_by": extension.decision.map(|decision| decision.by),
        "decided_at": extension.decision.map(|decision| decision.at),
        "version": extension.version, "created_at": extension.created_at,
    }
}
