//! A node's journal (边工作边记录, R31).

use std::collections::HashMap;

use dukao_domain::{
    fault::FieldCode,
    nodes::{JournalEntry, JournalEntryId, NodeId, NodeState},
    policy::perm::{IndicatorRead, JournalWrite},
    session::PersonId,
};
use dukao_persistence::{
    nodes::{self, journal},
    page::{Page, PageRequest},
    session::people,
};
use serde::{Deserialize, Serialize};

use super::{planning, reporting};
use crate::{AppError, AppResult, Cx, IdempotencyKey, organisation::open_year};

/// An entry that was written.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct WrittenEntry {
    /// Which.
    pub id: JournalEntryId,
}

/// A page of a journal with what the people in it are called.
#[derive(Debug)]
pub struct JournalPage {
    /// The newest first.
    pub entries: Page<JournalEntry>,
    /// By their ids.
    pub names: HashMap<PersonId, String>,
}

/// Writes an entry about a node that is in the caller's hands, at any time until its year is closed; files are attached
/// next.
pub fn write(
    cx: &Cx<'_, JournalWrite>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    node: NodeId,
    text: &str,
) -> AppResult<WrittenEntry> {
    cx.once(key, &crate::once::request_bytes(&(node, request))?, |tx| {
        let node = nodes::find(tx, node)?.ok_or(AppError::NotFound)?;
        let indicator = planning::visible(cx, tx, node.indicator_id)?;
        reporting::require_hands(cx, &indicator)?;
        // Until its plan is approved, a node may be taken out of it.
        if node.state == NodeState::Draft {
            return Err(AppError::field("", FieldCode::NodeInState { state: node.state.code().to_owned() }));
        }
        open_year::required(tx, indicator.year, cx.permission(), "/year")?;
        let entry = JournalEntry::written(&cx.env, &cx.actor, &node, text.to_owned());
        let written = WrittenEntry { id: entry.id };
        Ok(journal::insert(tx, &entry, cx.act())?.returning(written))
    })
}

/// One page of a node's journal, for whoever may read its indicator.
pub fn list(cx: &Cx<'_, IndicatorRead>, node: NodeId, page: PageRequest) -> AppResult<JournalPage> {
    cx.db.read(|tx| {
        let node = nodes::find(tx, node)?.ok_or(AppError::NotFound)?;
        planning::visible(cx, tx, node.indicator_id)?;
        let entries = journal::of_node(tx, node.id, page)?;
        let hands = entries.items.iter().map(JournalEntry::hand);
        let people: Vec<_> = hands.flat_map(|hand| [Some(hand.by), hand.on_behalf_of]).flatten().collect();
        Ok(JournalPage { names: people::names(tx, &people)?, entries })
    })
}
