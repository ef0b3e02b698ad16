use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    id::Id,
    indicators::{Content, Measure},
    organisation::{SectionId, UnitId, Year},
    policy::{self, Permission, Subject},
    reviews::{GoalChange, GroupVerdict, LeaderVerdict, MeetingVerdict},
    session::PersonId,
    state::StateFault,
    time::Timestamp,
    words::words,
};

words! {
    /// Where an indicator stands (workflows, Indicator).
    Stage {
        /// Being written.
        Draft => "draft",
        /// 初审 by the supervision group.
        GroupReview => "group_review",
        /// 分管领导.
        LeaderReview => "leader_review",
        /// 常务会议.
        Meeting => "meeting",
        /// Issued, its baseline frozen.
        Issued => "issued",
        /// Sent back to its drafters.
        Returned => "returned",
        /// Withdrawn by an adjustment.
        Withdrawn => "withdrawn",
    }
}

/// Id of an [`Indicator`].
pub type IndicatorId = Id<Indicator>;

/// Whose hands work goes to; what is left out stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    /// The section of the lead unit.
    pub section_id: Option<SectionId>,
    /// The responsible person.
    pub person_id: Option<PersonId>,
}

/// One row of the ledger (一本帐).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Id.
    pub id: IndicatorId,
    /// The year it belongs to.
    pub year: Year,
    /// Its number in the year, such as `2026-0001`; unique, never used again.
    pub code: String,
    /// Where it stands.
    pub stage: Stage,
    /// What it says.
    pub content: Content,
    /// Who drafted it; `None` when the platform's set-up did.
    pub created_by: Option<PersonId>,
    /// Counts changes.
    pub version: Version,
    /// When it was drafted.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Indicator {
    /// A new draft, version 1. `content` is checked already; `number` is its place in the year, from 1.
    pub fn draft(env: &Env, year: Year, number: i64, content: Content, created_by: Option<PersonId>) -> Self {
        Self {
            id: env.new_id(),
            year,
            code: format!("{year}-{number:04}"),
            stage: Stage::Draft,
            content,
            created_by,
            version: Version::FIRST,
            created_at: env.now(),
            updated_at: env.now(),
        }
    }

    /// Refuses what nobody may do in its present stage.
    pub fn require_stage(&self, attempted: Permission) -> Result<(), StateFault> {
        let allowed = policy::stages_of(attempted);
        if allowed.contains(&self.stage) {
            return Ok(());
        }
        let allowed = allowed.into_iter().map(Stage::code).collect();
        Err(StateFault { from: self.stage.code(), attempted, allowed })
    }

    /// The next version with `content`, while it is being drafted.
    pub fn edited(self, env: &Env, content: Content) -> Result<Self, StateFault> {
        self.require_stage(Permission::IndicatorEdit)?;
        Ok(Self { content, version: self.version.next(), updated_at: env.now(), ..self })
    }

    /// The next version in other hands, as long as there is work (workflows, Indicator).
    pub fn reassigned(self, env: &Env, duty: Duty) -> Result<Self, StateFault> {
        self.require_stage(Permission::IndicatorAssign)?;
        let content = Content {
            section_id: duty.section_id.or(self.content.section_id),
            person_id: duty.person_id.or(self.content.person_id),
            ..self.content
        };
        Ok(Self { content, version: self.version.next(), updated_at: env.now(), ..self })
    }

    /// The next version, handed in for review.
    pub fn submitted(self, env: &Env) -> Result<Self, StateFault> {
        self.moved(env, Permission::IndicatorSubmit, Stage::GroupReview)
    }

    /// The next version after the supervision group's review: before the leader, or with its drafters again.
    pub fn reviewed_by_group(self, env: &Env, verdict: &GroupVerdict) -> Result<Self, StateFault> {
        let to = match verdict {
            GroupVerdict::Pass { .. } => Stage::LeaderReview,
            GroupVerdict::Return { .. } => Stage::Returned,
        };
        self.moved(env, Permission::ReviewGroup, to)
    }

    /// The next version after the leader's review: before the meeting, with the target that the leader set, or with its
    /// drafters again.
    pub fn reviewed_by_leader(self, env: &Env, verdict: &LeaderVerdict) -> Result<Self, StateFault> {
        let to = match verdict {
            LeaderVerdict::Pass | LeaderVerdict::Raise { .. } => Stage::Meeting,
            LeaderVerdict::Return { .. } => Stage::Returned,
        };
        let mut next = self.moved(env, Permission::ReviewLeader, to)?;
        if let (LeaderVerdict::Raise { new, .. }, Measure::Numeric(numeric)) =
            (verdict, &mut next.content.measure)
        {
            numeric.target = Some(*new);
        }
        Ok(next)
    }

    /// The next version after the meeting's decision: issued with what it changed, or with its drafters again.
    pub fn resolved(
        self,
        env: &Env,
        verdict: &MeetingVerdict,
        change: &GoalChange,
    ) -> Result<Self, StateFault> {
        let to = match verdict {
            MeetingVerdict::Issue | MeetingVerdict::Change { .. } => Stage::Issued,
            MeetingVerdict::Return { .. } => Stage::Returned,
        };
        if self.stage != Stage::Meeting {
            let (from, attempted) = (self.stage.code(), Permission::MeetingConfirm);
            return Err(StateFault { from, attempted, allowed: vec![Stage::Meeting.code()] });
        }
        let content = change.made_in(self.content);
        Ok(Self { stage: to, content, version: self.version.next(), updated_at: env.now(), ..self })
    }

    /// The next version after a correcting resolution: what was issued stays issued, with what the meeting corrects
    /// (workflows, Meeting).
    pub fn corrected(self, env: &Env, change: &GoalChange) -> Result<Self, StateFault> {
        if self.stage != Stage::Issued {
            let (from, attempted) = (self.stage.code(), Permission::MeetingConfirm);
            return Err(StateFault { from, attempted, allowed: vec![Stage::Issued.code()] });
        }
        let content = change.made_in(self.content);
        Ok(Self { content, version: self.version.next(), updated_at: env.now(), ..self })
    }

    fn moved(self, env: &Env, attempted: Permission, stage: Stage) -> Result<Self, StateFault> {
        self.require_stage(attempted)?;
        Ok(Self { stage, version: self.version.next(), updated_at: env.now(), ..self })
    }

    /// The next version with another responsible person, whatever the stage: open work follows the post.
    #[must_use]
    pub fn carried_by(self, env: &Env, person: PersonId) -> Self {
        let content = Content { person_id: Some(person), ..self.content };
        Self { content, version: self.version.next(), updated_at: env.now(), ..self }
    }

    /// The next version after a merger, whatever the stage: the unit that carries on stands wherever the other did.
    #[must_use]
    pub fn handed_over(self, env: &Env, gone: UnitId, successor: UnitId) -> Self {
        let content = self.content.succeeded(gone, successor);
        Self { content, version: self.version.next(), updated_at: env.now(), ..self }
    }

    /// The number to reach; `None` for a milestone, and for a draft without one.
    pub fn target(&self) -> Option<Quantity> {
        self.content.measure.numeric()?.target
    }

    /// What permission rules look at.
    pub fn subject(&self) -> Subject {
        Subject {
            year: Some(self.year),
            unit_id: self.content.lead_unit_id,
            beside: self.content.beside(),
            stage: Some(self.stage),
        }
    }
}

viewed! {
    Indicator: Indicator, 3, added: [
        (2, "section_id"), (2, "person_id"), (3, "co_unit_ids"), (3, "data_owner_id"),
    ];
    |indicator| {
        "id": indicator.id, "year": indicator.year, "code": indicator.code, "state": indicator.stage,
        "source_item_id": indicator.content.source_item_id, "title": indicator.content.title,
        "kind": if indicator.content.measure.numeric().is_some() { "numeric" } else { "milestone" },
        "direction": indicator.content.measure.numeric().map(|n| n.direction),
        "target": indicator.content.measure.numeric().and_then(|n| n.target),
        "unit_of_measure": indicator.content.measure.numeric().and_then(|n| n.unit_of_measure.as_deref()),
        "baseline": indicator.content.measure.numeric().and_then(|n| n.baseline),
        "stated": indicator.content.measure.numeric().and_then(|n| n.stated.as_ref()),
        "lead_unit_id": indicator.content.lead_unit_id, "co_unit_ids": indicator.content.co_unit_ids,
        "data_owner_id": indicator.content.data_owner_id, "section_id": indicator.content.section_id,
        "person_id": indicator.content.person_id, "deadline": indicator.content.deadline,
        "weight": indicator.content.weight, "basis": indicator.content.basis,
        "standard": indicator.content.standard, "created_by": indicator.created_by,
        "version": indicator.version, "created_at": indicator.created_at, "updated_at": indicator.updated_at,
    }
}
