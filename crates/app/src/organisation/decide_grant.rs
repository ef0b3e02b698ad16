//! Consent to a sensitive grant, or refuse it.

use dukao_domain::{
    audit::event::Version,
    organisation::{Consent, GrantId, GrantState},
    policy::{Denial, Subject, perm::GrantConsent},
    state::StateFault,
};
use dukao_persistence::{organisation::grants, session::credentials};

use super::{
    grant_detail::{GrantDetail, detail, is_own},
    post_rules,
};
use crate::{AppError, AppResult, Cx};

/// A second administrator's word.
#[derive(Debug, Clone)]
pub struct Word {
    /// On which grant.
    pub id: GrantId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Yes or no.
    pub consents: bool,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the word down. Neither the giver nor the receiver speaks it, nor whoever issued the receiver's way in.
pub fn decide_grant(cx: &Cx<'_, GrantConsent>, word: &Word) -> AppResult<GrantDetail> {
    cx.change(|tx| {
        grants::in_turn(tx)?;
        let before = grants::find(tx, word.id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        AppError::unless_stale(word.expected, before.version)?;
        let issuer = credentials::of_person(tx, before.person_id)?.and_then(|held| held.issued_by);
        if is_own(&cx.actor, &before, issuer) {
            return Err(AppError::Forbidden(Denial::OwnWork));
        }
        let state = before.state_on(cx.today());
        let by = cx.actor.person_id;
        let consent = if word.consents { Consent::Given(by) } else { Consent::Refused(by) };
        let after = before.clone().decided(consent).filter(|_| state == GrantState::Awaiting);
        let after = after.ok_or_else(|| {
            AppError::Conflict(StateFault {
                from: state.code(),
                attempted: cx.permission(),
                allowed: vec![GrantState::Awaiting.code()],
            })
        })?;
        if word.consents {
            post_rules::relieve(tx, cx, &after)?;
        }
        let recorded = grants::update(tx, &before, &after, cx.act().because(word.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, cx.today(), word.id)?))
    })
}
