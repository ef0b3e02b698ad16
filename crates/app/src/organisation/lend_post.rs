//! Lend a post of one's own to another person for a time.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{Holding, Lending, exclusion_faults},
    policy::perm::DelegationEdit,
};
use dukao_persistence::{
    ReadTx,
    organisation::{delegations, grants, holdings, loans},
    session::people,
};
use serde::{Serialize, de::DeserializeOwned};

use super::loan_detail::{LoanDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Enters a loan. It gives nobody what they could not hold themselves, and it is used by name (`X-On-Behalf`).
pub fn lend_post<R: From<LoanDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, DelegationEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    lending: &Lending,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        grants::in_turn(tx)?;
        AppError::unless_none(faults(tx, cx, lending)?)?;
        let loan = lending.clone().lent(&cx.env, cx.actor.person_id);
        let recorded = delegations::insert(tx, &loan, cx.act().because(Some(loan.reason.clone())))?;
        let named = loans::find(tx, loan.id)?.ok_or(AppError::NotFound)?;
        Ok(recorded.returning(R::from(detail(&cx.actor, cx.today(), named))))
    })
}

fn faults(tx: &mut ReadTx<'_>, cx: &Cx<'_, DelegationEdit>, lending: &Lending) -> AppResult<Vec<FieldFault>> {
    let (lender, today) = (cx.actor.person_id, cx.today());
    let grant = grants::find(tx, lending.grant_id)?.filter(|grant| Lending::may_lend(grant, lender, today));
    // Who acts for another person lends nothing meanwhile: neither that person's post nor, under both names, their own.
    let Some(grant) = grant.filter(|_| cx.actor.on_behalf_of.is_none()) else {
        return Ok(vec![FieldFault::new("/grant_id", FieldCode::NotLendable)]);
    };
    let mut faults = Vec::new();
    let borrower = people::find(tx, lending.to_person_id)?;
    if let Some(code) = Lending::fault_of(borrower.as_ref(), lender) {
        faults.push(FieldFault::new("/to_person_id", code));
    }
    faults.extend(lending.day_faults(&grant, today));
    if delegations::of_grant(tx, grant.id)?.iter().any(|other| lending.meets(other)) {
        faults.push(FieldFault::new("/from_on", FieldCode::Duplicate));
    }
    let loan = lending.clone().lent(&cx.env, lender);
    if let Some(wanted) = Holding::of_loan(&loan, &grant) {
        let held = holdings::of_person(tx, lending.to_person_id, today)?;
        faults.extend(exclusion_faults("/to_person_id", &wanted, &held));
    }
    Ok(faults)
}
