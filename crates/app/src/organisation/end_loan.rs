//! End a loan early.

use dukao_domain::{
    audit::event::Version,
    organisation::{DelegationId, LoanState},
    policy::{Permission, Subject, perm::DelegationEdit},
    state::StateFault,
};
use dukao_persistence::organisation::{delegations, grants, loans};

use super::loan_detail::{LoanDetail, detail, may_end};
use crate::{AppError, AppResult, Cx};

/// The early end of a loan.
#[derive(Debug, Clone)]
pub struct LoanEnd {
    /// Which.
    pub id: DelegationId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Ends it at once: by its lender, its borrower, or whoever ends posts. Others do not see it, but for those who see who
/// holds what.
pub fn end_loan(cx: &Cx<'_, DelegationEdit>, end: &LoanEnd) -> AppResult<LoanDetail> {
    cx.change(|tx| {
        grants::in_turn(tx)?;
        let named = loans::find(tx, end.id)?.ok_or(AppError::NotFound)?;
        if let Err(denial) = may_end(&cx.actor, &named) {
            let seen = cx.actor.decide(Permission::GrantRead, &Subject::CITY).is_ok();
            return Err(if seen { AppError::Forbidden(denial) } else { AppError::NotFound });
        }
        let before = named.loan.clone();
        AppError::unless_stale(end.expected, before.version)?;
        let state = detail(&cx.actor, cx.today(), named).state;
        if state == LoanState::Ended {
            let allowed = [LoanState::Future, LoanState::Holding].map(LoanState::code).to_vec();
            let fault = StateFault { from: state.code(), attempted: cx.permission(), allowed };
            return Err(AppError::Conflict(fault));
        }
        let after = before.clone().ended(cx.env.now());
        let recorded = delegations::update(tx, &before, &after, cx.act().because(end.reason.clone()))?;
        let named = loans::find(tx, end.id)?.ok_or(AppError::NotFound)?;
        Ok(recorded.returning(detail(&cx.actor, cx.today(), named)))
    })
}
