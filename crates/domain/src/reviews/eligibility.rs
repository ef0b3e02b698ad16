use super::{ReviewLevel, ReviewStep};
use crate::{indicators::Indicator, policy::Actor};

/// Whether `actor` has a hand in the indicator already, so that another person must decide at `level`: they drafted it,
/// carry it, handed it in, or decided at another level of it, themselves or through a loan (R8; workflows: one person
/// decides at most one review level of an indicator).
pub fn own_work(indicator: &Indicator, steps: &[ReviewStep], level: ReviewLevel, actor: &Actor) -> bool {
    let hands = indicator.created_by.into_iter().chain(indicator.content.person_id);
    let elsewhere = steps.iter().filter(|step| step.decision.level() != level);
    hands.into_iter().any(|person| actor.is(person)) || elsewhere.into_iter().any(|step| step.is_by(actor))
}
