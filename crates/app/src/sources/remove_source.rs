//! Remove a source document that was entered by mistake.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::SourceEdit},
    sources::SourceDocumentId,
};
use dukao_persistence::sources::{documents, items};

use crate::{AppError, AppResult, Cx, organisation::open_year};

/// Removes it; one with items stays ([`FieldCode::DocumentInUse`] at `/id`). The log keeps what it said.
pub fn remove_source(cx: &Cx<'_, SourceEdit>, id: SourceDocumentId, expected: Version) -> AppResult<()> {
    cx.change(|tx| {
        let before = documents::find(tx, id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        open_year::in_path(tx, before.year, cx.permission())?;
        AppError::unless_stale(expected, before.version)?;
        if let Ok(count @ 1..) = u64::try_from(items::count_of(tx, id)?) {
            return Err(AppError::field("/id", FieldCode::DocumentInUse { count }));
        }
        Ok(documents::delete(tx, &before, cx.act())?.returning(()))
    })
}
