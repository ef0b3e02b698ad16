//! Change what is said of a source document.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::SourceEdit},
    sources::{DocumentContent, SourceDocumentId},
};
use dukao_persistence::{Audited, sources::documents};

use super::detail::{SourceDetail, detail};
use crate::{AppError, AppResult, Cx, organisation::open_year};

/// A change of a document.
#[derive(Debug, Clone)]
pub struct SourceChange {
    /// Which.
    pub id: SourceDocumentId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What shall be said.
    pub content: DocumentContent,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version. A change that changes nothing writes nothing.
pub fn edit_source(cx: &Cx<'_, SourceEdit>, change: &SourceChange) -> AppResult<SourceDetail> {
    cx.change(|tx| {
        let before = documents::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        open_year::in_path(tx, before.year, cx.permission())?;
        AppError::unless_stale(change.expected, before.version)?;
        if before.content() == change.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, change.id)?));
        }
        if documents::title_taken(tx, before.year, &change.content.title, Some(before.id))? {
            return Err(AppError::field("/title", FieldCode::Duplicate));
        }
        let after = before.clone().changed(change.content.clone());
        let recorded = documents::update(tx, &before, &after, cx.act().because(change.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, change.id)?))
    })
}
