//! Change what the register says of a unit. Its names in past years stay.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{UnitContent, UnitId},
    policy::perm::UnitEdit,
};
use dukao_persistence::{Audited, organisation::units};

use super::show_unit::{UnitDetail, detail};
use crate::{AppError, AppResult, Cx};

/// A change of a unit.
#[derive(Debug, Clone)]
pub struct UnitChange {
    /// Which.
    pub id: UnitId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What the register shall say.
    pub content: UnitContent,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version.
pub fn edit_unit(cx: &Cx<'_, UnitEdit>, change: &UnitChange) -> AppResult<UnitDetail> {
    cx.change(|tx| {
        let before = units::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        AppError::unless_stale(change.expected, before.version)?;
        if before.content() == change.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, change.id)?));
        }
        if units::by_code(tx, &change.content.code)?.is_some_and(|other| other.id != change.id) {
            return Err(AppError::field("/code", FieldCode::Duplicate));
        }
        let after = before.clone().changed(&cx.env, change.content.clone());
        let recorded = units::update(tx, &before, &after, cx.act().because(change.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, change.id)?))
    })
}
