//! Change or close a section.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{SectionContent, SectionId},
    policy::{Subject, perm::SectionEdit},
};
use dukao_persistence::{Audited, organisation::sections};

use super::list_sections::{SectionDetail, detail};
use crate::{AppError, AppResult, Cx};

/// A change of a section.
#[derive(Debug, Clone)]
pub struct SectionChange {
    /// Which.
    pub id: SectionId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What shall be said of it.
    pub content: SectionContent,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version. A section that still has work is not closed.
pub fn edit_section(cx: &Cx<'_, SectionEdit>, change: &SectionChange) -> AppResult<SectionDetail> {
    cx.change(|tx| {
        let before = sections::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::unit(before.unit_id))?;
        AppError::unless_stale(change.expected, before.version)?;
        if before.content() == change.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before)?));
        }
        let others = sections::of_unit(tx, before.unit_id)?;
        if others.iter().any(|other| other.id != before.id && other.name == change.content.name) {
            return Err(AppError::field("/name", FieldCode::Duplicate));
        }
        let carried = sections::carried(tx, &[before.id])?.get(&before.id).copied().unwrap_or_default();
        let after = before.clone().changed(&cx.env, change.content.clone(), carried);
        let after = after.map_err(|code| AppError::field("/active", code))?;
        let recorded = sections::update(tx, &before, &after, cx.act().because(change.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, after)?))
    })
}
