//! What is written down about nodes as the work goes.

use diesel::prelude::*;
use dukao_domain::nodes::{JournalEntry, JournalEntryId, NodeId};

use crate::{
    error::DbResult,
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::{all, row},
    schema::journal_entries as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    JournalEntry, JournalEntryId:
    id: Uid = id,
    node_id: Uid = node_id,
    indicator_id: Uid = indicator_id,
    text: String = text,
    written_by: Uid = by,
    written_for_id: Option<Uid> = on_behalf_of,
    version: Rev = version,
    created_at: At = created_at,
}

/// One page of a node's, the newest first.
pub fn of_node(tx: &mut ReadTx<'_>, node: NodeId, page: PageRequest) -> DbResult<Page<JournalEntry>> {
    let of_node = || t::table.filter(t::node_id.eq(Uid::from(node)));
    let total = Counted(of_node().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let rows = of_node().order((t::created_at.desc(), t::id.desc()));
    let rows = rows.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(all(rows)?, total))
}
