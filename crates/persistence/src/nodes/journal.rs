//! What is written down about nodes as the work goes.

use diesel::prelude::*;
use dukao_domain::nodes::{JournalEntry, JournalEntryId, NodeId};

use crate::{
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    reviews::meetings::hand,
    row::{all, written},
    schema::journal_entries as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    node_id: Uid,
    indicator_id: Uid,
    text: String,
    written_by: Uid,
    written_for_id: Option<Uid>,
    written_at: At,
    version: Rev,
    created_at: At,
}

impl From<&JournalEntry> for Row {
    fn from(entry: &JournalEntry) -> Self {
        Self {
            id: entry.id.into(),
            node_id: entry.node_id.into(),
            indicator_id: entry.indicator_id.into(),
            text: entry.text.clone(),
            written_by: entry.written.by.into(),
            written_for_id: entry.written.on_behalf_of.map(Into::into),
            written_at: entry.written.at.into(),
            version: entry.version.into(),
            created_at: entry.created_at.into(),
        }
    }
}

impl TryFrom<Row> for JournalEntry {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            written: hand(Some(row.written_by), row.written_for_id, Some(row.written_at))?,
            id: row.id.into(),
            node_id: row.node_id.into(),
            indicator_id: row.indicator_id.into(),
            text: row.text,
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(JournalEntry, JournalEntryId);

/// One page of a node's, the newest first.
pub fn of_node(tx: &mut ReadTx<'_>, node: NodeId, page: PageRequest) -> DbResult<Page<JournalEntry>> {
    let of_node = || t::table.filter(t::node_id.eq(Uid::from(node)));
    let total = Counted(of_node().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let rows = of_node().order((t::written_at.desc(), t::id.desc()));
    let rows = rows.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(all(rows)?, total))
}
