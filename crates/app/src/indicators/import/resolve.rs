//! Which document and which item a row means.

use dukao_domain::{
    fault::FieldCode,
    indicators::{Column, ImportRow, ItemName, source_kind_word},
    sources::{DocumentContent, SourceDocument, SourceDocumentId, SourceItem, SourceItemId},
};

use super::{
    known::From,
    plan::{Planner, Refusal},
};

impl Planner<'_> {
    pub(super) fn document(&mut self, number: u64, row: &ImportRow) -> Result<SourceDocumentId, Refusal> {
        if let Some(known) = self.known.documents.get(&row.document) {
            if known.kind == row.kind {
                return Ok(known.id);
            }
            let code = match known.from {
                From::Row(row) => FieldCode::ContradictsRow { row },
                From::Ledger => {
                    FieldCode::ContradictsStored { stored: source_kind_word(known.kind).to_owned() }
                }
            };
            return Err((Column::SourceKind, code, source_kind_word(row.kind).to_owned()));
        }
        let content = DocumentContent {
            kind: row.kind,
            title: row.document.clone(),
            url: row.url.clone(),
            note: row.note.clone(),
            reference: None,
            issued_on: None,
        };
        let document = SourceDocument::entered(self.env, row.year, content);
        self.known.add_document(&document, From::Row(number));
        let id = document.id;
        self.plan.documents.push(document);
        Ok(id)
    }

    /// The item of a number. A wording that is not the one it has already is a contradiction.
    pub(super) fn numbered(
        &mut self,
        number: u64,
        document: SourceDocumentId,
        place: i16,
        title: Option<&String>,
    ) -> Result<SourceItemId, Refusal> {
        let Some(known) = self.known.items.get_mut(&(document, place)) else {
            return Ok(self.new_item(number, document, place, title));
        };
        let id = known.id;
        let Some(title) = title else { return Ok(id) };
        match (&known.title, known.from) {
            (Some(stored), _) if stored == title => Ok(id),
            (Some(_), From::Row(row)) => {
                Err((Column::Title, FieldCode::ContradictsRow { row }, title.clone()))
            }
            (Some(stored), From::Ledger) => {
                let stored = stored.clone();
                Err((Column::Title, FieldCode::ContradictsStored { stored }, title.clone()))
            }
            // Earlier rows named it by its number alone.
            (None, From::Row(_)) => {
                known.title = Some(title.clone());
                self.known.items_by_title.entry((document, title.clone())).or_insert(id);
                if let Some(item) = self.plan.items.iter_mut().find(|item| item.id == id) {
                    item.title.clone_from(title);
                }
                Ok(id)
            }
            (None, From::Ledger) => Ok(id),
        }
    }

    /// The item of a wording, or a new one after the document's last.
    pub(super) fn unnumbered(
        &mut self,
        number: u64,
        document: SourceDocumentId,
        row: &ImportRow,
    ) -> Result<SourceItemId, Refusal> {
        let title = row.item.title.as_ref().unwrap_or(&row.title);
        if let Some(id) = self.known.items_by_title.get(&(document, title.clone())) {
            return Ok(*id);
        }
        let last = self.known.last.get(&document).copied().unwrap_or_default();
        let Some(place) = last.checked_add(1) else {
            let code = FieldCode::OutOfRange { min: "1".to_owned(), max: i16::MAX.to_string() };
            return Err((Column::Item, code, format!("{}", i32::from(last) + 1)));
        };
        Ok(self.new_item(number, document, place, Some(title)))
    }

    fn new_item(
        &mut self,
        row: u64,
        document_id: SourceDocumentId,
        number: i16,
        title: Option<&String>,
    ) -> SourceItemId {
        let wording = title.cloned().unwrap_or_else(|| ItemName::bare(number));
        let item = SourceItem::entered(self.env, document_id, number, wording);
        self.known.add_item(&item, title.cloned(), From::Row(row));
        let id = item.id;
        self.plan.items.push(item);
        id
    }
}
