//! What every step of the review asks and writes.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    indicators::{Indicator, IndicatorId},
    organisation::Year,
    policy::{Actor, Denial, Permission, Permit},
    reviews::{Decision, ReviewLevel, ReviewStep, own_work},
};
use dukao_persistence::{ReadTx, Recorded, WriteTx, indicators, reviews::steps};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// The steps of several indicators, each in order.
pub(super) fn steps_of(
    tx: &mut ReadTx<'_>,
    ids: &[IndicatorId],
) -> AppResult<HashMap<IndicatorId, Vec<ReviewStep>>> {
    let mut by_indicator = HashMap::<_, Vec<_>>::new();
    for step in steps::of_all(tx, ids)? {
        by_indicator.entry(step.indicator_id).or_default().push(step);
    }
    Ok(by_indicator)
}

/// The earlier steps, if another person than those who had a hand in it decides at `level`.
pub(super) fn by_another<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    indicator: &Indicator,
    level: ReviewLevel,
) -> AppResult<Vec<ReviewStep>> {
    let before = steps::of_all(tx, &[indicator.id])?;
    if own_work(indicator, &before, level, &cx.actor) {
        return Err(AppError::Forbidden(Denial::OwnWork));
    }
    Ok(before)
}

/// Writes the decision and what it made of the indicator.
pub(super) fn record<'t, P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'t>,
    (before, after): (&Indicator, &Indicator),
    earlier: &[ReviewStep],
    decision: Decision,
) -> AppResult<Recorded<'t>> {
    let act = cx.act().because(decision.reason().map(ToOwned::to_owned));
    let step = ReviewStep::taken(&cx.env, &cx.actor, (before.id, before.version), earlier, decision);
    let _step = steps::insert(tx, &step, act.clone())?;
    Ok(indicators::update(tx, before, after, act)?)
}

/// What the actor may decide about an indicator; in a closed year nothing.
pub(crate) fn review_actions(
    actor: &Actor,
    indicator: &Indicator,
    steps: &[ReviewStep],
    closed: &BTreeSet<Year>,
) -> Vec<AllowedAction> {
    let subject = indicator.subject();
    let state = closed.contains(&indicator.year).then_some(Denial::YearClosed);
    let decisions =
        [(Permission::ReviewGroup, ReviewLevel::Group), (Permission::ReviewLeader, ReviewLevel::Leader)];
    let action = |(permission, level)| {
        let own = own_work(indicator, steps, level, actor).then_some(Denial::OwnWork);
        AllowedAction::of(actor, permission, &subject).unless(own).unless(state)
    };
    decisions.map(action).to_vec()
}
