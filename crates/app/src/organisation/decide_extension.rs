//! Confirm or refuse an extension that another person filed.

use dukao_domain::{
    audit::event::Version,
    organisation::ExtensionId,
    policy::{Denial, perm::ExtensionDecide},
};
use dukao_persistence::organisation::extensions;

use super::{
    extension_detail::{ExtensionDetail, detail},
    open_year,
};
use crate::{AppError, AppResult, Cx, nodes::timing};

/// A second person's word.
#[derive(Debug, Clone)]
pub struct Decision {
    /// On which extension.
    pub id: ExtensionId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Confirmed, or refused.
    pub confirmed: bool,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the decision. Maker and checker are never the same, through a loan neither.
pub fn decide_extension(cx: &Cx<'_, ExtensionDecide>, decision: &Decision) -> AppResult<ExtensionDetail> {
    cx.change(|tx| {
        let before = extensions::find(tx, decision.id)?.ok_or(AppError::NotFound)?;
        if cx.actor.is(before.filed_by) {
            return Err(AppError::Forbidden(Denial::OwnWork));
        }
        AppError::unless_stale(decision.expected, before.version)?;
        open_year::in_path(tx, before.year, cx.permission())?;
        let decided = before.clone().decided(&cx.env, decision.confirmed, cx.actor.person_id);
        let after = decided.map_err(AppError::Conflict)?;
        let act = cx.act().because(decision.reason.clone());
        let recorded = extensions::update(tx, &before, &after, act.clone())?;
        timing::move_year(cx, tx, after.year, &act)?;
        Ok(recorded.returning(detail(tx, &cx.actor, cx.zone, after)?))
    })
}
