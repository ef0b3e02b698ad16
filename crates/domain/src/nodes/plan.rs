use super::Due;
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::{Actor, Permission},
    reviews::Hand,
    state::StateFault,
    time::Timestamp,
    words::words,
};

words! {
    /// Where a node plan stands (workflows, Node plan).
    PlanState {
        /// Being written by its unit.
        Drafting => "drafting",
        /// Before the supervision group.
        Submitted => "submitted",
        /// Approved: it changes no more.
        Locked => "locked",
        /// An adjustment gave the indicator another.
        Superseded => "superseded",
    }
}

/// Id of a [`NodePlan`].
pub type NodePlanId = Id<NodePlan>;

/// A return by the supervision group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReturn {
    /// Who returned it.
    pub hand: Hand,
    /// Why.
    pub reason: String,
}

/// Where a plan stands, with what belongs there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanProgress {
    /// Being written.
    Drafting {
        /// The last return, if it was returned.
        returned: Option<PlanReturn>,
    },
    /// Before the supervision group.
    Submitted {
        /// Who handed it in.
        submitted: Hand,
    },
    /// Approved.
    Locked {
        /// Who handed it in.
        submitted: Hand,
        /// Who approved it.
        approved: Hand,
    },
    /// No longer the indicator's plan.
    Superseded {
        /// Who handed it in.
        submitted: Hand,
        /// Who approved it.
        approved: Hand,
    },
}

/// The plan by which an issued indicator is reached (R14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodePlan {
    /// Id.
    pub id: NodePlanId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// Which of its plans, from 1; an adjustment makes the next.
    pub number: i16,
    /// Where it stands.
    pub progress: PlanProgress,
    /// By when it is to be handed in; one that is not is overdue after it.
    pub due: Due,
    /// Counts changes, those of its nodes too: who approves it has seen them as they are.
    pub version: Version,
    /// When its indicator was issued.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl NodePlan {
    /// The first plan of an indicator just issued: empty, to be handed in by `due`.
    pub fn opened(env: &Env, indicator_id: IndicatorId, due: Due) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self {
            id,
            indicator_id,
            number: 1,
            progress: PlanProgress::Drafting { returned: None },
            due,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// Where it stands.
    pub const fn state(&self) -> PlanState {
        match self.progress {
            PlanProgress::Drafting { .. } => PlanState::Drafting,
            PlanProgress::Submitted { .. } => PlanState::Submitted,
            PlanProgress::Locked { .. } => PlanState::Locked,
            PlanProgress::Superseded { .. } => PlanState::Superseded,
        }
    }

    /// Who handed it in.
    pub const fn submitted(&self) -> Option<Hand> {
        match self.progress {
            PlanProgress::Drafting { .. } => None,
            PlanProgress::Submitted { submitted }
            | PlanProgress::Locked { submitted, .. }
            | PlanProgress::Superseded { submitted, .. } => Some(submitted),
        }
    }

    /// Who approved it.
    pub const fn approved(&self) -> Option<Hand> {
        match self.progress {
            PlanProgress::Drafting { .. } | PlanProgress::Submitted { .. } => None,
            PlanProgress::Locked { approved, .. } | PlanProgress::Superseded { approved, .. } => {
                Some(approved)
            }
        }
    }

    /// The last return, while it is mended.
    pub const fn returned(&self) -> Option<&PlanReturn> {
        match &self.progress {
            PlanProgress::Drafting { returned } => returned.as_ref(),
            PlanProgress::Submitted { .. }
            | PlanProgress::Locked { .. }
            | PlanProgress::Superseded { .. } => None,
        }
    }

    /// Whether it should have been handed in by `now` and is not.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.state() == PlanState::Drafting && now > self.due.due_at
    }

    /// Refuses what nobody may do where it stands.
    pub fn require(&self, attempted: Permission) -> Result<(), StateFault> {
        let state =
            if attempted == Permission::PlanDecide { PlanState::Submitted } else { PlanState::Drafting };
        if self.state() == state {
            return Ok(());
        }
        Err(StateFault { from: self.state().code(), attempted, allowed: vec![state.code()] })
    }

    /// The next version, as its nodes changed.
    pub fn edited(self, env: &Env) -> Result<Self, StateFault> {
        self.require(Permission::PlanEdit)?;
        Ok(self.touched(env))
    }

    /// The next version, before the supervision group.
    pub fn handed_in(self, env: &Env, actor: &Actor) -> Result<Self, StateFault> {
        self.require(Permission::PlanSubmit)?;
        let progress = PlanProgress::Submitted { submitted: Hand::of(env, actor) };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, locked.
    pub fn locked(self, env: &Env, actor: &Actor) -> Result<Self, StateFault> {
        self.require(Permission::PlanDecide)?;
        let progress = match self.progress {
            PlanProgress::Submitted { submitted } => {
                PlanProgress::Locked { submitted, approved: Hand::of(env, actor) }
            }
            other => other,
        };
        Ok(Self { progress, ..self }.touched(env))
    }

    /// The next version, with its unit again.
    pub fn sent_back(self, env: &Env, actor: &Actor, reason: String) -> Result<Self, StateFault> {
        self.require(Permission::PlanDecide)?;
        let returned = Some(PlanReturn { hand: Hand::of(env, actor), reason });
        Ok(Self { progress: PlanProgress::Drafting { returned }, ..self }.touched(env))
    }

    /// The next version due at another instant; `None` where that is when it is due.
    pub fn moved(&self, env: &Env, due: Due) -> Option<Self> {
        (due != self.due).then(|| Self { due, ..self.clone() }.touched(env))
    }

    fn touched(self, env: &Env) -> Self {
        Self { version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    NodePlan: NodePlan, 1;
    |plan| {
        "id": plan.id, "indicator_id": plan.indicator_id, "number": plan.number, "state": plan.state(),
        "submitted_by": plan.submitted().map(|hand| hand.by),
        "submitted_for": plan.submitted().and_then(|hand| hand.on_behalf_of),
        "submitted_at": plan.submitted().map(|hand| hand.at),
        "approved_by": plan.approved().map(|hand| hand.by),
        "approved_for": plan.approved().and_then(|hand| hand.on_behalf_of),
        "approved_at": plan.approved().map(|hand| hand.at),
        "returned_by": plan.returned().map(|returned| returned.hand.by),
        "returned_for": plan.returned().and_then(|returned| returned.hand.on_behalf_of),
        "returned_at": plan.returned().map(|returned| returned.hand.at),
        "reason": plan.returned().map(|returned| &returned.reason),
        "due_at": plan.due.due_at, "yellow_from": plan.due.yellow_from, "version": plan.version,
        "created_at": plan.created_at, "updated_at": plan.updated_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Calendar;

    fn setting() -> (Env, Actor, NodePlan) {
        let env = Env::new(Timestamp::from_micros(1_772_400_000_000_000), [7; 32]);
        let actor = Actor::person(env.new_id(), Vec::new());
        let day = "2026-03-20".parse().unwrap();
        let due = Due::on(day, 5, &Calendar::default(), &[], chrono_tz::Asia::Shanghai);
        let plan = NodePlan::opened(&env, env.new_id(), due);
        (env, actor, plan)
    }

    #[test]
    fn a_plan_goes_forth_back_and_is_locked() {
        let (env, actor, plan) = setting();
        let handed_in = plan.handed_in(&env, &actor).unwrap();
        let returned = handed_in.clone().sent_back(&env, &actor, "第2步太晚".to_owned()).unwrap();
        assert_eq!(returned.returned().unwrap().reason, "第2步太晚");
        let locked = returned.handed_in(&env, &actor).unwrap().locked(&env, &actor).unwrap();
        assert_eq!((locked.state(), locked.version.number()), (PlanState::Locked, 5));
        assert_eq!(locked.submitted().map(|hand| hand.by), Some(actor.person_id));
    }

    #[test]
    fn each_step_has_its_state() {
        let (env, actor, drafting) = setting();
        let submitted = drafting.clone().handed_in(&env, &actor).unwrap();
        let locked = submitted.clone().locked(&env, &actor).unwrap();
        let NodePlan { progress: PlanProgress::Locked { submitted: by, approved }, .. } = locked.clone()
        else {
            panic!("locked")
        };
        let superseded =
            NodePlan { progress: PlanProgress::Superseded { submitted: by, approved }, ..locked.clone() };
        for plan in [drafting, submitted, locked, superseded] {
            let state = plan.state();
            let tried = [
                plan.clone().edited(&env).is_ok(),
                plan.clone().handed_in(&env, &actor).is_ok(),
                plan.clone().locked(&env, &actor).is_ok(),
                plan.clone().sent_back(&env, &actor, "x".to_owned()).is_ok(),
            ];
            let expected = match state {
                PlanState::Drafting => [true, true, false, false],
                PlanState::Submitted => [false, false, true, true],
                PlanState::Locked | PlanState::Superseded => [false; 4],
            };
            assert_eq!(tried, expected, "{state}");
        }
    }

    #[test]
    fn only_what_is_not_handed_in_is_overdue() {
        let (env, actor, plan) = setting();
        let (last, after) = (plan.due.due_at, Timestamp::from_micros(plan.due.due_at.micros() + 1));
        assert!(!plan.is_overdue(last) && plan.is_overdue(after));
        assert!(!plan.handed_in(&env, &actor).unwrap().is_overdue(after));
    }
}
