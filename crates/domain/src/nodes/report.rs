use chrono::NaiveDate;

use super::NodeId;
use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    fault::{FieldCode, FieldFault},
    id::Id,
    indicators::IndicatorId,
    policy::{Actor, Permission},
    reviews::Hand,
    session::PersonId,
    state::StateFault,
    text::{self, limits},
    time::Timestamp,
    words::words,
};

words! {
    /// Where a report stands (workflows, Report versions).
    ReportState {
        /// Being written by the responsible person.
        Draft => "draft",
        /// Confirmed by the section (科室已核).
        SectionConfirmed => "section_confirmed",
        /// Handed in by the unit: it is edited no more.
        Submitted => "submitted",
        /// Accepted by the supervision office.
        Accepted => "accepted",
        /// Rejected by the supervision office; the next version opens.
        Rejected => "rejected",
    }
}

/// Id of a [`NodeReport`].
pub type NodeReportId = Id<NodeReport>;

/// What a report says; a draft may lack most of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportContent {
    /// How much of the node is done, in percent: 100 is complete, anything less partial.
    pub percent: i16,
    /// Of a numeric indicator what is reached, cumulated, in its unit of measure.
    pub actual: Option<Quantity>,
    /// What was done.
    pub narrative: Option<String>,
    /// Why it is late, or only partly done.
    pub cause: Option<String>,
    /// By when it will be done then.
    pub promised_on: Option<NaiveDate>,
}

/// What a report is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportDuty {
    /// Whether the lead unit enters an actual value: a numeric indicator without a data owner.
    pub actual: bool,
    /// Whether the node's deadline has passed.
    pub late: bool,
    /// The city's day.
    pub today: NaiveDate,
    /// How many files are attached.
    pub files: usize,
}

impl ReportContent {
    /// Whether the node is said to be done.
    pub const fn is_complete(&self) -> bool {
        self.percent == 100
    }

    /// Trims and checks what holds for a draft already.
    pub fn checked(self) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut keep = |pointer: &str, text: Option<String>, max| {
            text::optional(text.as_deref(), max).unwrap_or_else(|code| {
                faults.push(FieldFault::new(pointer, code));
                None
            })
        };
        let narrative = keep("/narrative", self.narrative, limits::PARAGRAPH);
        let cause = keep("/cause", self.cause, limits::REASON);
        if !(1..=100).contains(&self.percent) {
            let code = FieldCode::OutOfRange { min: 1.to_string(), max: 100.to_string() };
            faults.push(FieldFault::new("/percent", code));
        }
        if faults.is_empty() { Ok(Self { narrative, cause, ..self }) } else { Err(faults) }
    }

    /// What it lacks before the section may confirm it and the unit hand it in (R15): a narrative, a file, the actual value
    /// where one is due; of what is late or partial a cause, and a day to come by which it will be done.
    pub fn lacking(&self, duty: &ReportDuty) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut required = |missing: bool, pointer: &str| {
            faults.extend(missing.then(|| FieldFault::new(pointer, FieldCode::Required)));
        };
        let excused = duty.late || !self.is_complete();
        required(self.narrative.is_none(), "/narrative");
        required(duty.files == 0, "/evidence");
        required(duty.actual && self.actual.is_none(), "/actual");
        required(excused && self.cause.is_none(), "/cause");
        // What is done is not promised.
        required(!self.is_complete() && self.promised_on.is_none(), "/promised_on");
        if !duty.actual && self.actual.is_some() {
            faults.push(FieldFault::new("/actual", FieldCode::NothingToMeasure));
        }
        if let Some(day) = self.promised_on.filter(|day| *day < duty.today) {
            let code = FieldCode::DayGone { day: day.to_string() };
            faults.push(FieldFault::new("/promised_on", code));
        }
        faults
    }
}

/// Where a report stands, with what belongs there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportProgress {
    /// Being written.
    Draft {
        /// Who sent it back last, and why.
        sent_back: Option<(Hand, String)>,
    },
    /// Confirmed by the section.
    SectionConfirmed {
        /// By whom.
        confirmed: Hand,
    },
    /// With the supervision office.
    Submitted {
        /// Who confirmed it for the section.
        confirmed: Hand,
        /// Who handed it in for the unit.
        submitted: Hand,
    },
    /// Verified.
    Accepted {
        /// Who confirmed it for the section.
        confirmed: Hand,
        /// Who handed it in for the unit.
        submitted: Hand,
        /// Who accepted it.
        verified: Hand,
    },
    /// Refused.
    Rejected {
        /// Who confirmed it for the section.
        confirmed: Hand,
        /// Who handed it in for the unit.
        submitted: Hand,
        /// Who rejected it.
        verified: Hand,
        /// Why.
        reason: String,
    },
}

/// One version of what a unit says about a node (节点填报, R12, R15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeReport {
    /// Id.
    pub id: NodeReportId,
    /// About which node.
    pub node_id: NodeId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// Which of the node's reports, from 1; after a rejection or an accepted partial one the next opens.
    pub number: i16,
    /// What it says.
    pub content: ReportContent,
    /// Where it stands.
    pub progress: ReportProgress,
    /// Who began it.
    pub created_by: PersonId,
    /// Counts changes.
    pub version: Version,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl NodeReport {
    /// A new draft.
    pub fn begun(
        env: &Env,
        actor: &Actor,
        (node_id, indicator_id): (NodeId, IndicatorId),
        number: i16,
        content: ReportContent,
    ) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self {
            id,
            node_id,
            indicator_id,
            number,
            content,
            progress: ReportProgress::Draft { sent_back: None },
            created_by: actor.person_id,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// Where it stands.
    pub const fn state(&self) -> ReportState {
        match self.progress {
            ReportProgress::Draft { .. } => ReportState::Draft,
            ReportProgress::SectionConfirmed { .. } => ReportState::SectionConfirmed,
            ReportProgress::Submitted { .. } => ReportState::Submitted,
            ReportProgress::Accepted { .. } => ReportState::Accepted,
            ReportProgress::Rejected { .. } => ReportState::Rejected,
        }
    }

    /// Who confirmed it for the section.
    pub const fn confirmed(&self) -> Option<Hand> {
        match self.progress {
            ReportProgress::Draft { .. } => None,
            ReportProgress::SectionConfirmed { confirmed }
            | ReportProgress::Submitted { confirmed, .. }
            | ReportProgress::Accepted { confirmed, .. }
            | ReportProgress::Rejected { confirmed, .. } => Some(confirmed),
        }
    }

    /// Who handed it in for the unit.
    pub const fn submitted(&self) -> Option<Hand> {
        match self.progress {
            ReportProgress::Draft { .. } | ReportProgress::SectionConfirmed { .. } => None,
            ReportProgress::Submitted { submitted, .. }
            | ReportProgress::Accepted { submitted, .. }
            | ReportProgress::Rejected { submitted, .. } => Some(submitted),
        }
    }

    /// Who verified it.
    pub const fn verified(&self) -> Option<Hand> {
        match self.progress {
            ReportProgress::Accepted { verified, .. } | ReportProgress::Rejected { verified, .. } => {
                Some(verified)
            }
            ReportProgress::Draft { .. }
            | ReportProgress::SectionConfirmed { .. }
            | ReportProgress::Submitted { .. } => None,
        }
    }

    /// Who sent it back, while it is mended.
    pub const fn sent_back(&self) -> Option<Hand> {
        match &self.progress {
            ReportProgress::Draft { sent_back: Some((hand, _)) } => Some(*hand),
            _ => None,
        }
    }

    /// Why it was sent back or rejected.
    pub fn reason(&self) -> Option<&str> {
        match &self.progress {
            ReportProgress::Draft { sent_back: Some((_, reason)) }
            | ReportProgress::Rejected { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// Whether nothing follows it: the node's next report can be begun.
    pub fn is_settled(&self) -> bool {
        match self.progress {
            ReportProgress::Rejected { .. } => true,
            ReportProgress::Accepted { .. } => !self.content.is_complete(),
            _ => false,
        }
    }

    /// Whether `actor` had a hand in it, so that another person verifies it.
    pub fn is_of(&self, actor: &Actor) -> bool {
        let hands = [self.confirmed(), self.submitted()];
        actor.is(self.created_by) || hands.into_iter().flatten().any(|hand| hand.is_of(actor))
    }

    /// The states in which `attempted` is done.
    pub const fn states_for(attempted: Permission) -> &'static [ReportState] {
        match attempted {
            Permission::ReportEdit | Permission::ReportConfirm => &[ReportState::Draft],
            Permission::ReportReturn => &[ReportState::Draft, ReportState::SectionConfirmed],
            Permission::ReportSubmit => &[ReportState::SectionConfirmed],
            Permission::ReportVerify => &[ReportState::Submitted],
            _ => &[],
        }
    }

    /// Refuses what nobody may do where it stands.
    pub fn require(&self, attempted: Permission) -> Result<(), StateFault> {
        let states = Self::states_for(attempted);
        if states.contains(&self.state()) {
            return Ok(());
        }
        let allowed = states.iter().map(|state| state.code()).collect();
        Err(StateFault { from: self.state().code(), attempted, allowed })
    }

    /// The next version with this content, while it is a draft.
    pub fn edited(self, env: &Env, content: ReportContent) -> Result<Self, StateFault> {
        self.require(Permission::ReportEdit)?;
        Ok(Self { content, ..self }.touched(env))
    }

    /// The next version, confirmed by the section.
    pub fn section_confirmed(self, env: &Env, actor: &Actor) -> Result<Self, StateFault> {
        self.require(Permission::ReportConfirm)?;
        let progress = ReportProgress::SectionConfirmed { confirmed: Hand::of(env, actor) };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, a draft again.
    pub fn returned(self, env: &Env, actor: &Actor, reason: String) -> Result<Self, StateFault> {
        self.require(Permission::ReportReturn)?;
        let progress = ReportProgress::Draft { sent_back: Some((Hand::of(env, actor), reason)) };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, with the supervision office.
    pub fn handed_in(self, env: &Env, actor: &Actor) -> Result<Self, StateFault> {
        self.require(Permission::ReportSubmit)?;
        let progress = match self.progress {
            ReportProgress::SectionConfirmed { confirmed } => {
                ReportProgress::Submitted { confirmed, submitted: Hand::of(env, actor) }
            }
            other => other,
        };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, accepted, or rejected with a reason.
    pub fn settled(self, env: &Env, actor: &Actor, rejection: Option<String>) -> Result<Self, StateFault> {
        self.require(Permission::ReportVerify)?;
        let verified = Hand::of(env, actor);
        let progress = match (self.progress, rejection) {
            (ReportProgress::Submitted { confirmed, submitted }, None) => {
                ReportProgress::Accepted { confirmed, submitted, verified }
            }
            (ReportProgress::Submitted { confirmed, submitted }, Some(reason)) => {
                ReportProgress::Rejected { confirmed, submitted, verified, reason }
            }
            (other, _) => other,
        };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, as its files changed: who confirms it has seen them as they are.
    #[must_use]
    pub fn touched(self, env: &Env) -> Self {
        Self { version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    NodeReport: NodeReport, 1;
    |report| {
        "id": report.id, "node_id": report.node_id, "indicator_id": report.indicator_id,
        "number": report.number, "state": report.state(), "percent": report.content.percent,
        "actual": report.content.actual, "narrative": report.content.narrative,
        "cause": report.content.cause, "promised_on": report.content.promised_on,
        "created_by": report.created_by,
        "confirmed_by": report.confirmed().map(|hand| hand.by),
        "confirmed_for": report.confirmed().and_then(|hand| hand.on_behalf_of),
        "confirmed_at": report.confirmed().map(|hand| hand.at),
        "submitted_by": report.submitted().map(|hand| hand.by),
        "submitted_for": report.submitted().and_then(|hand| hand.on_behalf_of),
        "submitted_at": report.submitted().map(|hand| hand.at),
        "verified_by": report.verified().map(|hand| hand.by),
        "verified_for": report.verified().and_then(|hand| hand.on_behalf_of),
        "verified_at": report.verified().map(|hand| hand.at),
        "returned_by": report.sent_back().map(|hand| hand.by),
        "returned_for": report.sent_back().and_then(|hand| hand.on_behalf_of),
        "returned_at": report.sent_back().map(|hand| hand.at), "reason": report.reason(),
        "version": report.version, "created_at": report.created_at, "updated_at": report.updated_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting() -> (Env, Actor, NodeReport) {
        let env = Env::new(Timestamp::from_micros(1_772_400_000_000_000), [7; 32]);
        let actor = Actor::person(env.new_id(), Vec::new());
        let content =
            ReportContent { percent: 100, actual: None, narrative: None, cause: None, promised_on: None };
        let report = NodeReport::begun(&env, &actor, (env.new_id(), env.new_id()), 1, content);
        (env, actor, report)
    }

    #[test]
    fn each_step_has_its_states() {
        let (env, actor, draft) = setting();
        let confirmed = draft.clone().section_confirmed(&env, &actor).unwrap();
        let submitted = confirmed.clone().handed_in(&env, &actor).unwrap();
        let accepted = submitted.clone().settled(&env, &actor, None).unwrap();
        let rejected = submitted.clone().settled(&env, &actor, Some("缺少盖章".to_owned())).unwrap();
        let states: Vec<_> = [&draft, &confirmed, &submitted, &accepted, &rejected]
            .into_iter()
            .map(|report| {
                let one = || report.clone();
                let tried = [
                    one().edited(&env, report.content.clone()).is_ok(),
                    one().section_confirmed(&env, &actor).is_ok(),
                    one().returned(&env, &actor, "x".to_owned()).is_ok(),
                    one().handed_in(&env, &actor).is_ok(),
                    one().settled(&env, &actor, None).is_ok(),
                ];
                (report.state(), tried)
            })
            .collect();
        assert_eq!(
            states,
            [
                (ReportState::Draft, [true, true, true, false, false]),
                (ReportState::SectionConfirmed, [false, false, true, true, false]),
                (ReportState::Submitted, [false, false, false, false, true]),
                (ReportState::Accepted, [false; 5]),
                (ReportState::Rejected, [false; 5]),
            ]
        );
        assert!(rejected.is_settled() && !accepted.is_settled() && !submitted.is_settled());
        let partial = ReportContent { percent: 60, ..accepted.content.clone() };
        assert!(NodeReport { content: partial, ..accepted }.is_settled(), "the rest is still to come");
        assert_eq!(rejected.reason(), Some("缺少盖章"));
    }

    #[test]
    fn what_is_handed_in_is_whole() {
        let (.., report) = setting();
        let today: NaiveDate = "2026-03-02".parse().unwrap();
        let told = |content: ReportContent, duty| {
            let faults = content.lacking(&duty).into_iter();
            faults.map(|fault| format!("{} {}", fault.pointer, fault.code.code())).collect::<Vec<_>>()
        };
        let duty = ReportDuty { actual: true, late: false, today, files: 0 };
        assert_eq!(
            told(report.content.clone(), duty),
            ["/narrative field.required", "/evidence field.required", "/actual field.required"]
        );
        let whole = ReportContent {
            percent: 100,
            actual: "3".parse().ok(),
            narrative: Some("已完成".to_owned()),
            cause: None,
            promised_on: None,
        };
        let duty = ReportDuty { files: 1, ..duty };
        assert_eq!(told(whole.clone(), duty), [""; 0]);
        assert_eq!(told(whole.clone(), ReportDuty { late: true, ..duty }), ["/cause field.required"]);
        let partial = ReportContent { percent: 40, ..whole.clone() };
        assert_eq!(told(partial.clone(), duty), ["/cause field.required", "/promised_on field.required"]);
        let promised = |day: &str| ReportContent {
            cause: Some("用地审批".to_owned()),
            promised_on: day.parse().ok(),
            ..partial.clone()
        };
        assert_eq!(told(promised("2026-03-02"), duty), [""; 0]);
        assert_eq!(told(promised("2026-03-01"), duty), ["/promised_on report.day_gone"]);
        assert_eq!(
            told(whole.clone(), ReportDuty { actual: false, ..duty }),
            ["/actual indicator.nothing_to_measure"]
        );
        for percent in [0, 101, -1] {
            assert!(ReportContent { percent, ..whole.clone() }.checked().is_err());
        }
    }
}
