use std::collections::BTreeSet;

use dukao_domain::{
    organisation::Year,
    policy::{Actor, Denial, Permission, Subject},
    sources::SourceDocumentId,
};
use dukao_persistence::{
    ReadTx,
    organisation::years,
    sources::{
        documents::{self, DocumentRow},
        items::ItemRow,
    },
};

use crate::{AllowedAction, AppError, AppResult};

/// A document with its counts and what the caller may do.
#[derive(Debug, Clone)]
pub struct SourceDetail {
    /// The document.
    pub row: DocumentRow,
    /// `source.edit`: change and remove it, enter items.
    pub allowed: Vec<AllowedAction>,
}

/// An item with its count and what the caller may do.
#[derive(Debug, Clone)]
pub struct ItemDetail {
    /// The item.
    pub row: ItemRow,
    /// `source.edit`: change it and, where no indicator cites it, remove it.
    pub allowed: Vec<AllowedAction>,
}

pub(super) fn actions(actor: &Actor, year: Year, closed: &BTreeSet<Year>) -> Vec<AllowedAction> {
    let edit = AllowedAction::of(actor, Permission::SourceEdit, &Subject::CITY);
    vec![edit.unless(closed.contains(&year).then_some(Denial::YearClosed))]
}

/// One document.
pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, id: SourceDocumentId) -> AppResult<SourceDetail> {
    let readable = actor.scope(Permission::IndicatorRead);
    let row = documents::counted(tx, id, &readable)?.ok_or(AppError::NotFound)?;
    let closed = years::all_closed(tx)?;
    Ok(SourceDetail { allowed: actions(actor, row.document.year, &closed), row })
}
