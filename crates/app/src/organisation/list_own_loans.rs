//! One's own loans.

use dukao_domain::{organisation::Lending, policy::perm::DelegationEdit};
use dukao_persistence::organisation::{
    loans::{self, Borrower},
    posts::{self, NamedPost},
};

use super::loan_detail::{LoanDetail, details};
use crate::{AppResult, Cx};

/// What a person can lend, lends and is lent.
#[derive(Debug, Clone)]
pub struct OwnLoans {
    /// Posts of their own that they may lend.
    pub lendable: Vec<NamedPost>,
    /// What they lend and are lent, past loans too, latest first.
    pub loans: Vec<LoanDetail>,
}

/// The caller's own loans, whoever they act for.
pub fn list_own_loans(cx: &Cx<'_, DelegationEdit>) -> AppResult<OwnLoans> {
    let (person, today) = (cx.actor.person_id, cx.today());
    cx.db.read(|tx| {
        let posts = posts::of_person(tx, person)?.into_iter();
        Ok(OwnLoans {
            lendable: posts.filter(|post| Lending::may_lend(&post.grant, person, today)).collect(),
            loans: details(&cx.actor, today, loans::of_person(tx, person)?),
        })
    })
}

/// How many people one search finds.
const MAX_FOUND: i64 = 20;

/// People with an open account whom the caller may lend a post to, by part of their name or by their account.
pub fn borrowers(cx: &Cx<'_, DelegationEdit>, text: &str) -> AppResult<Vec<Borrower>> {
    Ok(cx.db.read(|tx| loans::borrowers(tx, cx.actor.person_id, text, MAX_FOUND))?)
}
