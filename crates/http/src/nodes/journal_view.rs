use std::collections::HashMap;

use dukao_domain::{
    fault::FieldFault,
    nodes::JournalEntry,
    session::PersonId,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    reviews::HandView,
    valid::{Faults, Wire},
};

/// An entry of a node's journal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JournalEntry)]
pub(super) struct JournalEntryView {
    /// Id.
    id: Uuid,
    /// What was done.
    text: String,
    /// Who wrote it.
    written: HandView,
}

impl JournalEntryView {
    pub(super) fn new(entry: JournalEntry, names: &HashMap<PersonId, String>) -> Self {
        Self { id: entry.id.uuid(), written: HandView::new(entry.hand(), names), text: entry.text }
    }
}

/// Something that is written down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WrittenText)]
pub(super) struct TextInput {
    /// In words.
    #[schema(min_length = 1, max_length = 4000)]
    text: String,
}

impl Wire for TextInput {
    type Meaning = String;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let text = faults.take("/text", text::required(&self.text, limits::PARAGRAPH));
        faults.whole(text)
    }
}
