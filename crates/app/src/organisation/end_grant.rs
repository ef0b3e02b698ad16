//! End somebody's post.

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{GrantId, GrantState},
    policy::{Subject, perm::GrantEdit},
    state::StateFault,
};
use dukao_persistence::organisation::grants;

use super::{
    grant_detail::{GrantDetail, detail},
    post_rules::another_administrator,
};
use crate::{AppError, AppResult, Cx};

/// The end of a post.
#[derive(Debug, Clone)]
pub struct GrantEnd {
    /// Which.
    pub id: GrantId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Its last day, in the city's zone; yesterday ends it at once.
    pub last_on: NaiveDate,
    /// Why, for the log.
    pub reason: String,
}

/// Gives a grant its last day: never in the past that was worked in already, never later than it had. A grant that
/// would begin later, or still waits for consent, never begins. Its loans end with it.
pub fn end_grant(cx: &Cx<'_, GrantEdit>, end: &GrantEnd) -> AppResult<GrantDetail> {
    cx.change(|tx| {
        grants::in_turn(tx)?;
        let before = grants::find(tx, end.id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        AppError::unless_stale(end.expected, before.version)?;
        let today = cx.today();
        let state = before.state_on(today);
        if matches!(state, GrantState::Ended | GrantState::Refused) {
            let allowed = [GrantState::Awaiting, GrantState::Future, GrantState::Holding];
            return Err(AppError::Conflict(StateFault {
                from: state.code(),
                attempted: cx.permission(),
                allowed: allowed.map(GrantState::code).to_vec(),
            }));
        }
        let earliest = today.pred_opt().unwrap_or(today);
        let latest = before.to_on.unwrap_or(NaiveDate::MAX);
        if end.last_on < earliest || latest < end.last_on {
            let max = before.to_on.map_or_else(|| "9999-12-31".to_owned(), |to| to.to_string());
            return Err(AppError::field(
                "/last_on",
                FieldCode::OutOfRange { min: earliest.to_string(), max },
            ));
        }
        another_administrator(tx, &before, end.last_on.succ_opt().unwrap_or(end.last_on).max(today))?;
        let after = before.clone().ending(end.last_on);
        let recorded = grants::update(tx, &before, &after, cx.act().because(Some(end.reason.clone())))?;
        Ok(recorded.returning(detail(tx, &cx.actor, today, end.id)?))
    })
}
