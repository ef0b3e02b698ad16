//! What a year leaves behind when it moves on (workflows, Year).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::{FieldCode, FieldFault},
    id::Id,
    organisation::{AssessmentYear, Phase, Year},
    policy::Permission,
    session::PersonId,
    state::StateFault,
    time::Timestamp,
    words::words,
};

words! {
    /// What can still be open when a year moves on; each kind left behind needs a reason (workflows, Year).
    Gate {
        /// The year has no source document at all.
        MissingSources => "missing_sources",
        /// The year has no indicator at all.
        MissingIndicators => "missing_indicators",
        /// Source items that no indicator serves (R1).
        UncoveredItems => "uncovered_items",
        /// Indicators that are not issued.
        UnissuedIndicators => "unissued_indicators",
        /// Units without a live 绩效联络员.
        UnitsWithoutOfficer => "units_without_officer",
        /// Units that no supervision group has in its portfolio.
        UnitsWithoutGroup => "units_without_group",
        /// Units that no leader has in their portfolio.
        UnitsWithoutLeader => "units_without_leader",
    }
}

/// How many of each kind are open.
pub type OpenGates = BTreeMap<Gate, i64>;

/// Id of a [`PhaseMove`].
pub type PhaseMoveId = Id<PhaseMove>;

/// A year moved on: what was left behind, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseMove {
    /// Id.
    pub id: PhaseMoveId,
    /// Which year.
    pub year: Year,
    /// From where.
    pub from: Phase,
    /// To where.
    pub to: Phase,
    /// What was still open.
    pub left_behind: Vec<LeftBehind>,
    /// Who moved it on.
    pub moved_by: PersonId,
    /// Always 1: a move is a fact.
    pub version: Version,
    /// When.
    pub created_at: Timestamp,
}

/// One kind of thing that was still open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftBehind {
    /// Which kind.
    pub gate: Gate,
    /// How many.
    pub count: i64,
    /// Why the year moves on all the same.
    pub reason: String,
}

/// Why a year does not move on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveFault {
    /// No phase follows the present one.
    Ended(StateFault),
    /// The phase that follows begins on this day at the earliest.
    TooEarly {
        /// See [`AssessmentYear::not_before`].
        not_before: NaiveDate,
    },
    /// Things are open that nobody gave a reason for; each with its pointer below `/reasons`.
    Unexplained(Vec<FieldFault>),
}

impl PhaseMove {
    /// The year in its next phase, and the move that took it there, on the city's day `today`. What is open needs a
    /// reason; reasons for what is not open are not kept. No reason goes before the phase's first day.
    pub fn of(
        env: &Env,
        today: NaiveDate,
        year: AssessmentYear,
        open: &OpenGates,
        reasons: &BTreeMap<Gate, String>,
        moved_by: PersonId,
    ) -> Result<(AssessmentYear, Self), MoveFault> {
        let (from, number, barred_until) = (year.phase, year.year, year.barred_until(today));
        let Some(after) = year.moved_on(env) else {
            let allowed = Phase::ALL.iter().filter(|phase| phase.next().is_some());
            return Err(MoveFault::Ended(StateFault {
                from: from.code(),
                attempted: Permission::YearEdit,
                allowed: allowed.map(|phase| phase.code()).collect(),
            }));
        };
        if let Some(not_before) = barred_until {
            return Err(MoveFault::TooEarly { not_before });
        }
        let mut left_behind = Vec::new();
        let mut faults = Vec::new();
        for (gate, count) in open.iter().filter(|(_, count)| **count > 0) {
            match reasons.get(gate) {
                Some(reason) => {
                    left_behind.push(LeftBehind { gate: *gate, count: *count, reason: reason.clone() });
                }
                None => {
                    let count = u64::try_from(*count).unwrap_or_default();
                    faults.push(FieldFault::new(format!("/reasons/{gate}"), FieldCode::GateOpen { count }));
                }
            }
        }
        if !faults.is_empty() {
            return Err(MoveFault::Unexplained(faults));
        }
        let step = Self {
            id: env.new_id(),
            year: number,
            from,
            to: after.phase,
            left_behind,
            moved_by,
            version: Version::FIRST,
            created_at: env.now(),
        };
        Ok((after, step))
    }
}

viewed! {
    PhaseMove: PhaseMove, 1;
    |step| {
        "id": step.id, "year": step.year, "from": step.from, "to": step.to, "left_behind": step.left_behind,
        "moved_by": step.moved_by, "version": step.version, "created_at": step.created_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_kind_left_behind_needs_its_reason() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let year = AssessmentYear::opened(&env, Year::new(2026).unwrap());
        let by = env.new_id();
        let open = BTreeMap::from([
            (Gate::UncoveredItems, 3),
            (Gate::UnissuedIndicators, 0),
            (Gate::UnitsWithoutLeader, 1),
        ]);
        let one = BTreeMap::from([
            (Gate::UncoveredItems, "省里另行部署".to_owned()),
            (Gate::UnitsWithoutGroup, "没有的".to_owned()),
        ]);
        let Err(MoveFault::Unexplained(faults)) =
            PhaseMove::of(&env, day("2026-01-01"), year.clone(), &open, &one, by)
        else {
            panic!("a reason is missing")
        };
        assert_eq!(
            faults,
            [FieldFault::new("/reasons/units_without_leader", FieldCode::GateOpen { count: 1 })]
        );
        let both = BTreeMap::from([
            (Gate::UncoveredItems, "省里另行部署".to_owned()),
            (Gate::UnitsWithoutLeader, "分工待定".to_owned()),
        ]);
        let (after, step) = PhaseMove::of(&env, day("2026-01-01"), year, &open, &both, by).unwrap();
        assert_eq!(
            (after.phase, step.from, step.to),
            (Phase::Execution, Phase::Preparation, Phase::Execution)
        );
        assert_eq!(step.left_behind.len(), 2);
    }

    #[test]
    fn nothing_follows_publication() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let year = AssessmentYear::opened(&env, Year::new(2026).unwrap());
        let year = AssessmentYear { phase: Phase::Published, ..year };
        let refused =
            PhaseMove::of(&env, day("2027-05-01"), year, &BTreeMap::new(), &BTreeMap::new(), env.new_id());
        assert!(matches!(refused, Err(MoveFault::Ended(fault)) if fault.from == "published"));
    }

    #[test]
    fn no_reason_goes_before_the_first_day_of_a_phase() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let by = env.new_id();
        let open = BTreeMap::from([(Gate::UncoveredItems, 3)]);
        let reasons = BTreeMap::from([(Gate::UncoveredItems, "省里另行部署".to_owned())]);
        let mut year = AssessmentYear::opened(&env, Year::new(2026).unwrap());
        for (eve, first) in
            [("2025-12-31", "2026-01-01"), ("2026-11-30", "2026-12-01"), ("2027-03-31", "2027-04-01")]
        {
            let moved = |today| PhaseMove::of(&env, day(today), year.clone(), &open, &reasons, by);
            assert_eq!(moved(eve).unwrap_err(), MoveFault::TooEarly { not_before: day(first) });
            year = moved(first).unwrap().0;
        }
        assert_eq!(year.phase, Phase::Deliberation);
        // The meeting decides when: no day is set for the result.
        assert!(PhaseMove::of(&env, day("2027-04-01"), year, &open, &reasons, by).is_ok());
    }
}
