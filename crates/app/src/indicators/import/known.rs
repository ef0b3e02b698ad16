use std::collections::HashMap;

use dukao_domain::{
    indicators::{Indicator, ItemName},
    organisation::{UnitId, Year},
    sources::{SourceDocument, SourceDocumentId, SourceItem, SourceItemId, SourceKind},
};
use dukao_persistence::{
    ReadTx, indicators,
    organisation::roster,
    sources::{documents, items},
};

use crate::AppResult;

/// Where something is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Ledger,
    /// An earlier row of the file.
    Row(u64),
}

pub(super) struct KnownDocument {
    pub(super) id: SourceDocumentId,
    pub(super) kind: SourceKind,
    pub(super) from: From,
}

pub(super) struct KnownItem {
    pub(super) id: SourceItemId,
    /// Its wording; a number alone is none.
    pub(super) title: Option<String>,
    pub(super) from: From,
}

/// What the ledger has already, and what the file adds to it, by what rows name it by.
pub(super) struct Known {
    pub(super) documents: HashMap<String, KnownDocument>,
    pub(super) items: HashMap<(SourceDocumentId, i16), KnownItem>,
    pub(super) items_by_title: HashMap<(SourceDocumentId, String), SourceItemId>,
    /// The highest number of each document.
    pub(super) last: HashMap<SourceDocumentId, i16>,
    pub(super) indicators: HashMap<(SourceItemId, String), Indicator>,
    pub(super) units: HashMap<String, UnitId>,
}

impl Known {
    pub(super) fn of_year(tx: &mut ReadTx<'_>, year: Year) -> AppResult<Self> {
        let mut known = Self {
            documents: HashMap::new(),
            items: HashMap::new(),
            items_by_title: HashMap::new(),
            last: HashMap::new(),
            indicators: HashMap::new(),
            units: roster::ids_by_name(tx, year)?,
        };
        for document in documents::of_year(tx, year)? {
            known.add_document(&document, From::Ledger);
        }
        for item in items::of_year(tx, year)? {
            let title = Some(item.title.clone()).filter(|title| *title != ItemName::bare(item.number));
            known.add_item(&item, title, From::Ledger);
        }
        for indicator in indicators::of_year(tx, year)? {
            let content = &indicator.content;
            known.indicators.insert((content.source_item_id, content.title.clone()), indicator);
        }
        Ok(known)
    }

    pub(super) fn add_document(&mut self, document: &SourceDocument, from: From) {
        let known = KnownDocument { id: document.id, kind: document.kind, from };
        self.documents.insert(document.title.clone(), known);
    }

    pub(super) fn add_item(&mut self, item: &SourceItem, title: Option<String>, from: From) {
        let document = item.document_id;
        let last = self.last.entry(document).or_default();
        *last = item.number.max(*last);
        self.items_by_title.entry((document, item.title.clone())).or_insert(item.id);
        self.items.insert((document, item.number), KnownItem { id: item.id, title, from });
    }
}
