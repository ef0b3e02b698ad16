//! Take back an extension that one filed oneself, before a second person decides.

use dukao_domain::{
    audit::event::Version,
    organisation::ExtensionId,
    policy::{Denial, perm::ExtensionWithdraw},
};
use dukao_persistence::organisation::extensions;

use super::{
    extension_detail::{ExtensionDetail, detail},
    open_year,
};
use crate::{AppError, AppResult, Cx};

/// Takes it back; what it was filed for can be filed anew. `reason` is for the log.
pub fn withdraw_extension(
    cx: &Cx<'_, ExtensionWithdraw>,
    id: ExtensionId,
    expected: Version,
    reason: Option<&str>,
) -> AppResult<ExtensionDetail> {
    cx.change(|tx| {
        let before = extensions::find(tx, id)?.ok_or(AppError::NotFound)?;
        if !cx.actor.is(before.filed_by) {
            return Err(AppError::Forbidden(Denial::OutOfScope));
        }
        AppError::unless_stale(expected, before.version)?;
        open_year::in_path(tx, before.year, cx.permission())?;
        let after = before.clone().withdrawn(&cx.env).map_err(AppError::Conflict)?;
        let recorded = extensions::update(tx, &before, &after, cx.act().because(reason.map(str::to_owned)))?;
        Ok(recorded.returning(detail(tx, &cx.actor, cx.zone, after)?))
    })
}
