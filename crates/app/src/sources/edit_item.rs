//! Change the number or wording of an item.

use std::collections::BTreeSet;

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    policy::{Permission, Subject, perm::SourceEdit},
    sources::SourceItemId,
};
use dukao_persistence::{
    Audited,
    sources::{
        documents,
        items::{self, ItemRow},
    },
};

use super::detail::{ItemDetail, actions};
use crate::{AppError, AppResult, Cx, organisation::open_year};

/// A change of an item.
#[derive(Debug, Clone)]
pub struct ItemChange {
    /// Which.
    pub id: SourceItemId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Its number in the document.
    pub number: i16,
    /// What it orders.
    pub title: String,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version. Indicators that cite it cite it on.
pub fn edit_item(cx: &Cx<'_, SourceEdit>, change: &ItemChange) -> AppResult<ItemDetail> {
    cx.change(|tx| {
        let before = items::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        let document = documents::find(tx, before.document_id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        let year = open_year::alone(tx, document.year, cx.permission())?.year;
        AppError::unless_stale(change.expected, before.version)?;
        let readable = cx.actor.scope(Permission::IndicatorRead);
        let indicators =
            items::cited(tx, &readable, &[before.id])?.get(&before.id).copied().unwrap_or_default();
        let allowed = actions(&cx.actor, year, &BTreeSet::new());
        let detail = |item| ItemDetail { row: ItemRow { item, indicators }, allowed };
        if (before.number, &before.title) == (change.number, &change.title) {
            return Ok(Audited::nothing(detail(before)));
        }
        let mut faults = Vec::new();
        for other in items::of_document(tx, before.document_id)?.iter().filter(|other| other.id != before.id)
        {
            if other.number == change.number {
                faults.push(FieldFault::new("/number", FieldCode::Duplicate));
            }
            if other.title == change.title {
                faults.push(FieldFault::new("/title", FieldCode::Duplicate));
            }
        }
        AppError::unless_none(faults)?;
        let after = before.clone().changed(change.number, change.title.clone());
        let recorded = items::update(tx, &before, &after, cx.act().because(change.reason.clone()))?;
        Ok(recorded.returning(detail(after)))
    })
}
