use super::Answers;
use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    session::PersonId,
    time::Timestamp,
    words::words,
};

words! {
    /// Where in the review a step was taken.
    ReviewLevel {
        /// The unit's own: it hands the indicator in.
        Submission => "submission",
        /// 政务督查组初审 (R5).
        Group => "group",
        /// 分管领导审核 (R6).
        Leader => "leader",
        /// 常务会议审定 (R7).
        Meeting => "meeting",
    }
}

words! {
    /// What a step did.
    ReviewOutcome {
        /// Handed in.
        Submitted => "submitted",
        /// On to the next level.
        Passed => "passed",
        /// On to the next level with a higher target (提标).
        Raised => "raised",
        /// Issued with other words or numbers than it came with.
        Changed => "changed",
        /// Back to its drafters.
        Returned => "returned",
    }
}

/// What a supervision group decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupVerdict {
    /// On to the leader; `justification` says why where a criterion is not met.
    Pass {
        /// Why, in spite of what is not met.
        justification: Option<String>,
    },
    /// Back to its drafters.
    Return {
        /// Why.
        reason: String,
    },
}

/// What a leader in charge decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeaderVerdict {
    /// On to the meeting.
    Pass,
    /// On to the meeting with a higher target (提标, R6).
    Raise {
        /// The target so far; none is raised that is not there.
        old: Quantity,
        /// The target from now on.
        new: Quantity,
        /// Why.
        reason: String,
    },
    /// Back to its drafters.
    Return {
        /// Why.
        reason: String,
    },
}

/// What a meeting decided, once it is in effect. What it deferred is no step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingVerdict {
    /// Issued.
    Issue,
    /// Issued with changes.
    Change {
        /// Why.
        reason: String,
    },
    /// Back to its drafters.
    Return {
        /// Why.
        reason: String,
    },
}

/// One level's decision, with what that level has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The unit handed it in.
    Submission,
    /// First review.
    Group {
        /// The five questions.
        answers: Answers,
        /// What the group would have the target be.
        suggested_target: Option<Quantity>,
        /// Pass or return.
        verdict: GroupVerdict,
    },
    /// Second review.
    Leader(LeaderVerdict),
    /// The executive meeting's.
    Meeting(MeetingVerdict),
}

impl Decision {
    /// Whose decision it is.
    pub const fn level(&self) -> ReviewLevel {
        match self {
            Self::Submission => ReviewLevel::Submission,
            Self::Group { .. } => ReviewLevel::Group,
            Self::Leader(_) => ReviewLevel::Leader,
            Self::Meeting(_) => ReviewLevel::Meeting,
        }
    }

    /// What it did.
    pub const fn outcome(&self) -> ReviewOutcome {
        match self {
            Self::Submission => ReviewOutcome::Submitted,
            Self::Group { verdict: GroupVerdict::Pass { .. }, .. }
            | Self::Leader(LeaderVerdict::Pass)
            | Self::Meeting(MeetingVerdict::Issue) => ReviewOutcome::Passed,
            Self::Meeting(MeetingVerdict::Change { .. }) => ReviewOutcome::Changed,
            Self::Leader(LeaderVerdict::Raise { .. }) => ReviewOutcome::Raised,
            Self::Group { verdict: GroupVerdict::Return { .. }, .. }
            | Self::Leader(LeaderVerdict::Return { .. })
            | Self::Meeting(MeetingVerdict::Return { .. }) => ReviewOutcome::Returned,
        }
    }

    /// Why: a justification, or the reason of a raise or return.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Submission | Self::Leader(LeaderVerdict::Pass) | Self::Meeting(MeetingVerdict::Issue) => {
                None
            }
            Self::Group { verdict: GroupVerdict::Pass { justification }, .. } => justification.as_deref(),
            Self::Group { verdict: GroupVerdict::Return { reason }, .. }
            | Self::Leader(LeaderVerdict::Raise { reason, .. } | LeaderVerdict::Return { reason })
            | Self::Meeting(MeetingVerdict::Change { reason } | MeetingVerdict::Return { reason }) => {
                Some(reason)
            }
        }
    }

    /// The five answers, of a first review.
    pub const fn answers(&self) -> Option<&Answers> {
        match self {
            Self::Group { answers, .. } => Some(answers),
            Self::Submission | Self::Leader(_) | Self::Meeting(_) => None,
        }
    }

    /// What the group would have the target be.
    pub const fn suggested_target(&self) -> Option<Quantity> {
        match self {
            Self::Group { suggested_target, .. } => *suggested_target,
            Self::Submission | Self::Leader(_) | Self::Meeting(_) => None,
        }
    }

    /// The target before and after a raise.
    pub const fn raise(&self) -> Option<(Quantity, Quantity)> {
        match self {
            Self::Leader(LeaderVerdict::Raise { old, new, .. }) => Some((*old, *new)),
            Self::Submission | Self::Group { .. } | Self::Leader(_) | Self::Meeting(_) => None,
        }
    }
}

/// Id of a [`ReviewStep`].
pub type ReviewStepId = Id<ReviewStep>;

/// One step on an indicator's way through the review: a fact that stays as it is (R8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStep {
    /// Id.
    pub id: ReviewStepId,
    /// On what.
    pub indicator_id: IndicatorId,
    /// The how-manieth time it was handed in, or corrected, from 1; each level decides once a round.
    pub round: i16,
    /// The version of the indicator that was looked at.
    pub seen: Version,
    /// What was decided.
    pub decision: Decision,
    /// Who decided.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// Always 1.
    pub version: Version,
    /// When.
    pub created_at: Timestamp,
}

impl ReviewStep {
    /// In a round of its own: what was issued is corrected without a review.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { round: self.round.saturating_add(1), ..self }
    }

    /// `actor` decides on the version `seen` of an indicator whose earlier steps are `before`.
    pub fn taken(
        env: &Env,
        actor: &Actor,
        (indicator_id, seen): (IndicatorId, Version),
        before: &[Self],
        decision: Decision,
    ) -> Self {
        let rounds = before.iter().map(|step| step.round).max().unwrap_or(0);
        let handed_in = i16::from(decision == Decision::Submission);
        Self {
            id: env.new_id(),
            indicator_id,
            round: rounds.saturating_add(handed_in).max(1),
            seen,
            decision,
            by: actor.person_id,
            on_behalf_of: actor.on_behalf_of,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// Whether one of the two who stand behind it is, or acts for, `actor`.
    pub fn is_by(&self, actor: &Actor) -> bool {
        actor.is(self.by) || self.on_behalf_of.is_some_and(|person| actor.is(person))
    }
}

viewed! {
    ReviewStep: ReviewStep, 1;
    |step| {
        "id": step.id, "indicator_id": step.indicator_id, "round": step.round, "seen": step.seen,
        "level": step.decision.level(), "outcome": step.decision.outcome(),
        "answers": step.decision.answers(), "suggested_target": step.decision.suggested_target(),
        "old_target": step.decision.raise().map(|(old, _)| old),
        "new_target": step.decision.raise().map(|(_, new)| new), "reason": step.decision.reason(),
        "by": step.by, "on_behalf_of": step.on_behalf_of, "version": step.version,
        "created_at": step.created_at,
    }
}
