use chrono::NaiveDate;
use dukao_domain::{
    organisation::{GrantState, LoanState},
    policy::{Actor, Denial, Permission, Subject},
};
use dukao_persistence::organisation::loans::NamedLoan;

use crate::AllowedAction;

/// A loan in words, with what the caller may do.
#[derive(Debug, Clone)]
pub struct LoanDetail {
    /// The loan with the names of who lends what to whom.
    pub named: NamedLoan,
    /// Where it stands today: it is over when the post is.
    pub state: LoanState,
    /// Where the post stands today.
    pub post_state: GrantState,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// Whether the actor may end a loan: who lends it, who borrows it, and whoever ends posts.
pub(super) fn may_end(actor: &Actor, named: &NamedLoan) -> Result<(), Denial> {
    let own = actor.person_id == named.loan.from_person_id || actor.person_id == named.loan.to_person_id;
    if own { Ok(()) } else { actor.decide(Permission::GrantEdit, &Subject::CITY) }
}

/// Loans as lists show them.
pub(super) fn details(actor: &Actor, today: NaiveDate, loans: Vec<NamedLoan>) -> Vec<LoanDetail> {
    loans.into_iter().map(|named| detail(actor, today, named)).collect()
}

/// One loan.
pub(super) fn detail(actor: &Actor, today: NaiveDate, named: NamedLoan) -> LoanDetail {
    let post_state = named.post.grant.state_on(today);
    let state = match (named.loan.state_on(today), post_state) {
        (_, GrantState::Ended | GrantState::Refused) => LoanState::Ended,
        (LoanState::Holding, GrantState::Future | GrantState::Awaiting) => LoanState::Future,
        (state, _) => state,
    };
    let over = (state == LoanState::Ended).then_some(Denial::WrongStage);
    let end = AllowedAction { permission: Permission::DelegationEdit, denial: may_end(actor, &named).err() };
    LoanDetail { allowed: vec![end.unless(over)], named, state, post_state }
}
