use std::collections::HashMap;

use dukao_domain::{
    indicators::Indicator,
    nodes::{Node, NodePlan},
    organisation::Phase,
    policy::{Actor, Denial, Permission},
    session::PersonId,
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    nodes::{self, plans},
    organisation::years,
    session::people,
};

use crate::{AllowedAction, AppResult};

/// An indicator's node plan as its page shows it.
#[derive(Debug, Clone)]
pub struct PlanDetail {
    /// The plan with its nodes in order; `None` until the indicator is issued.
    pub plan: Option<(NodePlan, Vec<Node>)>,
    /// What the people in it are called.
    pub names: HashMap<PersonId, String>,
    /// When this was read: what is overdue follows from it.
    pub read_at: Timestamp,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// Whether `actor` handed the plan in, or carries its indicator.
pub(super) fn is_own(actor: &Actor, indicator: &Indicator, plan: &NodePlan) -> bool {
    plan.submitted().is_some_and(|hand| hand.is_of(actor))
        || indicator.content.person_id.is_some_and(|person| actor.is(person))
}

/// Why nobody plans in a year that stands at `phase`.
pub(super) fn planning_over(phase: Phase) -> Option<Denial> {
    let over = if phase.is_closed() { Denial::YearClosed } else { Denial::WrongStage };
    (!phase.takes_drafts()).then_some(over)
}

/// What the actor may do to a plan as it stands.
pub(super) fn allowed_actions(
    actor: &Actor,
    indicator: &Indicator,
    plan: &NodePlan,
    over: Option<Denial>,
) -> Vec<AllowedAction> {
    let subject = indicator.subject();
    let actions = [Permission::PlanEdit, Permission::PlanSubmit, Permission::PlanDecide].map(|permission| {
        let state = plan.require(permission).err().map(|_| Denial::WrongStage);
        let own = (permission == Permission::PlanDecide && is_own(actor, indicator, plan))
            .then_some(Denial::OwnWork);
        AllowedAction::of(actor, permission, &subject).unless(over).unless(state).unless(own)
    });
    actions.to_vec()
}

/// For whoever may read the indicator.
pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    indicator: &Indicator,
    read_at: Timestamp,
) -> AppResult<PlanDetail> {
    let Some(plan) = plans::present(tx, indicator.id)? else {
        return Ok(PlanDetail { plan: None, names: HashMap::new(), read_at, allowed: Vec::new() });
    };
    let nodes = nodes::of_plan(tx, plan.id)?;
    let hands = [plan.submitted(), plan.approved(), plan.returned().map(|returned| returned.hand)];
    let people: Vec<_> =
        hands.into_iter().flatten().flat_map(|hand| [Some(hand.by), hand.on_behalf_of]).flatten().collect();
    let year = years::by_year(tx, indicator.year)?;
    let over = year.and_then(|year| planning_over(year.phase));
    Ok(PlanDetail {
        names: people::names(tx, &people)?,
        allowed: allowed_actions(actor, indicator, &plan, over),
        plan: Some((plan, nodes)),
        read_at,
    })
}
