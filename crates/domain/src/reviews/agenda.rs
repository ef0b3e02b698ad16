use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Hand, MeetingId};
use crate::{
    audit::event::{Version, viewed},
    decimal::{Quantity, Weight},
    env::Env,
    id::Id,
    indicators::{Content, IndicatorId, Measure},
    time::Timestamp,
    words::words,
};

words! {
    /// What a meeting decided about an item.
    AgendaOutcome {
        /// As it stands.
        Approved => "approved",
        /// With changes.
        Changed => "changed",
        /// Back to its drafters.
        Returned => "returned",
        /// Left for another meeting.
        Deferred => "deferred",
    }
}

/// What a meeting changes of an indicator that it approves; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalChange {
    /// The number to reach.
    pub target: Option<Quantity>,
    /// By when.
    pub deadline: Option<NaiveDate>,
    /// Weight among the unit's indicators.
    pub weight: Option<Weight>,
    /// When it counts as done.
    pub standard: Option<String>,
}

impl GoalChange {
    /// What `content` says with it. Of an indicator without a number the target changes nothing.
    #[must_use]
    pub fn made_in(&self, content: Content) -> Content {
        let measure = match content.measure {
            Measure::Numeric(mut numeric) => {
                numeric.target = self.target.or(numeric.target);
                Measure::Numeric(numeric)
            }
            Measure::Milestone => Measure::Milestone,
        };
        Content {
            measure,
            deadline: self.deadline.or(content.deadline),
            weight: self.weight.or(content.weight),
            standard: self.standard.clone().or(content.standard),
            ..content
        }
    }
}

/// A meeting's decision on one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaVerdict {
    /// As it stands.
    Approve,
    /// With changes.
    Change {
        /// Which.
        change: GoalChange,
        /// Why.
        reason: String,
    },
    /// Back to its drafters.
    Return {
        /// Why.
        reason: String,
    },
    /// Left for another meeting.
    Defer {
        /// Why, if it was said.
        reason: Option<String>,
    },
}

impl AgendaVerdict {
    /// What it is.
    pub const fn outcome(&self) -> AgendaOutcome {
        match self {
            Self::Approve => AgendaOutcome::Approved,
            Self::Change { .. } => AgendaOutcome::Changed,
            Self::Return { .. } => AgendaOutcome::Returned,
            Self::Defer { .. } => AgendaOutcome::Deferred,
        }
    }

    /// Why.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Approve => None,
            Self::Change { reason, .. } | Self::Return { reason } => Some(reason),
            Self::Defer { reason } => reason.as_deref(),
        }
    }

    /// What it changes.
    pub const fn change(&self) -> Option<&GoalChange> {
        match self {
            Self::Change { change, .. } => Some(change),
            Self::Approve | Self::Return { .. } | Self::Defer { .. } => None,
        }
    }
}

/// Id of an [`AgendaItem`].
pub type AgendaItemId = Id<AgendaItem>;

/// One indicator on a meeting's agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Id.
    pub id: AgendaItemId,
    /// Of which meeting.
    pub meeting_id: MeetingId,
    /// Its place, from 1.
    pub position: i16,
    /// What is to be decided about.
    pub indicator_id: IndicatorId,
    /// What was decided and by whom that was recorded; `None` until then.
    pub decision: Option<(AgendaVerdict, Hand)>,
    /// Counts changes.
    pub version: Version,
    /// When it was put there.
    pub created_at: Timestamp,
}

impl AgendaItem {
    /// Just put on the agenda.
    pub fn put(env: &Env, meeting_id: MeetingId, position: i16, indicator_id: IndicatorId) -> Self {
        let (id, version, created_at) = (env.new_id(), Version::FIRST, env.now());
        Self { id, meeting_id, position, indicator_id, decision: None, version, created_at }
    }

    /// The next version with this decision, in place of any before it.
    #[must_use]
    pub fn decided(self, verdict: AgendaVerdict, hand: Hand) -> Self {
        Self { decision: Some((verdict, hand)), version: self.version.next(), ..self }
    }

    /// What was decided.
    pub fn verdict(&self) -> Option<&AgendaVerdict> {
        self.decision.as_ref().map(|(verdict, _)| verdict)
    }

    /// Who recorded it.
    pub fn hand(&self) -> Option<Hand> {
        self.decision.as_ref().map(|(_, hand)| *hand)
    }
}

viewed! {
    AgendaItem: AgendaItem, 1;
    |item| {
        "id": item.id, "meeting_id": item.meeting_id, "position": item.position,
        "indicator_id": item.indicator_id, "outcome": item.verdict().map(AgendaVerdict::outcome),
        "reason": item.verdict().and_then(AgendaVerdict::reason),
        "change": item.verdict().and_then(AgendaVerdict::change),
        "decided_by": item.hand().map(|hand| hand.by),
        "decided_for": item.hand().and_then(|hand| hand.on_behalf_of),
        "decided_at": item.hand().map(|hand| hand.at), "version": item.version,
        "created_at": item.created_at,
    }
}
