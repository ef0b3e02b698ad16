//! Give somebody a post.

use dukao_domain::{
    organisation::Appointment,
    policy::{Subject, perm::GrantEdit},
};
use dukao_persistence::organisation::grants;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    grant_detail::{GrantDetail, detail},
    post_rules,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Enters a grant. A sensitive one does not hold before a second administrator consents; what it excludes, it excludes
/// from the moment it is entered. Whoever filled in for the vacant post is relieved.
pub fn give_grant<R: From<GrantDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, GrantEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    wanted: &Appointment,
    reason: &str,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        grants::in_turn(tx)?;
        cx.require(&Subject::CITY)?;
        AppError::unless_none(post_rules::faults(tx, wanted, cx.actor.person_id, cx.today())?)?;
        let grant = wanted.clone().granted(&cx.env, cx.actor.person_id);
        post_rules::relieve(tx, cx, &grant)?;
        let recorded = grants::insert(tx, &grant, cx.act().because(Some(reason.to_owned())))?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, cx.today(), grant.id)?)))
    })
}
