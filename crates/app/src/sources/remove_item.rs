//! Remove an item that was entered by mistake.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::SourceEdit},
    sources::SourceItemId,
};
use dukao_persistence::sources::{documents, items};

use crate::{AppError, AppResult, Cx, organisation::open_year};

/// Removes it; one that indicators cite stays ([`FieldCode::ItemInUse`] at `/id`). The log keeps what it said.
pub fn remove_item(cx: &Cx<'_, SourceEdit>, id: SourceItemId, expected: Version) -> AppResult<()> {
    cx.change(|tx| {
        let before = items::find(tx, id)?.ok_or(AppError::NotFound)?;
        let document = documents::find(tx, before.document_id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        // Nobody drafts on it between the look and the removal.
        open_year::alone(tx, document.year, cx.permission())?;
        AppError::unless_stale(expected, before.version)?;
        if let Ok(count @ 1..) = u64::try_from(items::citing(tx, id)?) {
            return Err(AppError::field("/id", FieldCode::ItemInUse { count }));
        }
        Ok(items::delete(tx, &before, cx.act())?.returning(()))
    })
}
