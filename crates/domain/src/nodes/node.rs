use chrono::NaiveDate;

use super::{Due, NodeContent, NodePlan, NodePlanId, NodeReport, Shortfall, Standing};
use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    id::Id,
    indicators::{Indicator, IndicatorId},
    time::Timestamp,
    words::words,
};

words! {
    /// Whether a node still counts.
    NodeState {
        /// Not yet: its plan is not approved.
        Draft => "draft",
        /// It does.
        Open => "open",
        /// A later version of the plan has another in its place.
        Superseded => "superseded",
        /// Its indicator was withdrawn.
        Withdrawn => "withdrawn",
    }
}

/// Id of a [`Node`].
pub type NodeId = Id<Node>;

/// A key step of an indicator with a deadline and a deliverable (节点, R14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Id.
    pub id: NodeId,
    /// Of which plan.
    pub plan_id: NodePlanId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// Its place in the plan, from 1.
    pub number: i16,
    /// Whether it still counts.
    pub state: NodeState,
    /// What it says.
    pub content: NodeContent,
    /// When it is late; the day that was planned stays in [`NodeContent::due_on`].
    pub due: Due,
    /// The day to which the rejection of a timely report moved its deadline (workflows, Timely).
    pub grace_on: Option<NaiveDate>,
    /// What the supervision group said of it when it returned the plan.
    pub remark: Option<String>,
    /// How the newest reports leave it.
    pub standing: Standing,
    /// When the complete report that awaits verification, or was accepted, was handed in.
    pub reported_at: Option<Timestamp>,
    /// Of a numeric indicator what was reached, as accepted or as its data owner says.
    pub actual: Option<Quantity>,
    /// How far that lies behind what was planned.
    pub shortfall: Option<Shortfall>,
    /// When the supervision office last checked a report about it (R16).
    pub checked_at: Option<Timestamp>,
    /// Counts changes.
    pub version: Version,
    /// When it was planned.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Node {
    /// Most nodes of a plan.
    pub const MAX: usize = 60;

    /// A new one of `plan`.
    pub fn planned(env: &Env, plan: &NodePlan, number: i16, content: NodeContent, due: Due) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self {
            id,
            plan_id: plan.id,
            indicator_id: plan.indicator_id,
            number,
            state: NodeState::Draft,
            content,
            due,
            grace_on: None,
            remark: None,
            standing: Standing::Pending,
            reported_at: None,
            actual: None,
            shortfall: None,
            checked_at: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// The next version at this place with this content; `None` where that is what it says.
    pub fn changed(&self, env: &Env, number: i16, content: NodeContent, due: Due) -> Option<Self> {
        let next = Self { number, content, due, ..self.clone() };
        (next != *self).then(|| next.touched(env))
    }

    /// The next version due at another instant; `None` where that is when it is due.
    pub fn moved(&self, env: &Env, due: Due) -> Option<Self> {
        (due != self.due).then(|| Self { due, ..self.clone() }.touched(env))
    }

    /// The next version with this remark; `None` where it has it.
    pub fn remarked(&self, env: &Env, remark: Option<String>) -> Option<Self> {
        (remark != self.remark).then(|| Self { remark, ..self.clone() }.touched(env))
    }

    /// The next version, counting from now on: its plan is approved, and what was said of it is settled.
    #[must_use]
    pub fn opened(&self, env: &Env) -> Self {
        Self { state: NodeState::Open, remark: None, ..self.clone() }.touched(env)
    }

    /// The next version after `report` was handed in.
    #[must_use]
    pub fn reported(&self, env: &Env, report: &NodeReport) -> Self {
        let complete = report.content.is_complete();
        Self {
            standing: if complete { Standing::Submitted } else { Standing::Pending },
            reported_at: report.submitted().filter(|_| complete).map(|hand| hand.at),
            ..self.clone()
        }
        .touched(env)
    }

    /// The next version after `report` was accepted; `shortfall` is that of its actual value, if it has one.
    #[must_use]
    pub fn accepted(&self, env: &Env, report: &NodeReport, shortfall: Option<Shortfall>) -> Self {
        let measured = report.content.actual.is_some();
        Self {
            standing: if report.content.is_complete() { Standing::Completed } else { Standing::Pending },
            actual: report.content.actual.or(self.actual),
            shortfall: if measured { shortfall } else { self.shortfall },
            checked_at: Some(env.now()),
            ..self.clone()
        }
        .touched(env)
    }

    /// The next version with what its data owner measured; `None` where that is what it has.
    pub fn measured(&self, env: &Env, actual: Quantity, shortfall: Option<Shortfall>) -> Option<Self> {
        let next = Self { actual: Some(actual), shortfall, ..self.clone() };
        (next != *self).then(|| next.touched(env))
    }

    /// How far it lies behind its plan with this actual value of its indicator.
    pub fn behind(&self, indicator: &Indicator, actual: Option<Quantity>) -> Option<Shortfall> {
        Shortfall::of(indicator.content.measure.numeric()?, self.content.planned?, actual?)
    }

    /// The next version after its indicator's target was corrected: graded by the one that holds, and planning it where it
    /// was the last of the plan and planned the old one.
    #[must_use]
    pub fn retargeted(&self, env: &Env, old: &Indicator, new: &Indicator, is_last: bool) -> Self {
        let mut next = self.clone();
        if is_last && next.content.planned.is_some() && next.content.planned == old.target() {
            next.content.planned = new.target();
        }
        next.shortfall = next.behind(new, next.actual);
        next.touched(env)
    }

    /// The next version after its report was rejected, with time until `grace` where that is given.
    #[must_use]
    pub fn rejected(&self, env: &Env, grace: Option<NaiveDate>) -> Self {
        Self {
            standing: Standing::Rejected,
            reported_at: None,
            grace_on: grace.or(self.grace_on),
            checked_at: Some(env.now()),
            ..self.clone()
        }
        .touched(env)
    }

    fn touched(self, env: &Env) -> Self {
        Self { version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    Node: Node, 1;
    |node| {
        "id": node.id, "plan_id": node.plan_id, "indicator_id": node.indicator_id, "number": node.number,
        "state": node.state, "title": node.content.title, "deliverable": node.content.deliverable,
        "due_on": node.content.due_on, "planned": node.content.planned, "weight": node.content.weight,
        "due_at": node.due.due_at, "yellow_from": node.due.yellow_from, "grace_on": node.grace_on,
        "remark": node.remark, "standing": node.standing, "reported_at": node.reported_at,
        "actual": node.actual, "shortfall": node.shortfall, "checked_at": node.checked_at,
        "version": node.version, "created_at": node.created_at, "updated_at": node.updated_at,
    }
}
