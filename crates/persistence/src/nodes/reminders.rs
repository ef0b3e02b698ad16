//! Words inside units that nodes are waited for.

use diesel::prelude::*;
use dukao_domain::nodes::{NodeId, Reminder, ReminderId};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::reminders as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, many},
};

row! {
    Reminder, ReminderId:
    id: Uid = id,
    node_id: Uid = node_id,
    indicator_id: Uid = indicator_id,
    text: Option<String> = text,
    sent_by: Uid = by,
    sent_for_id: Option<Uid> = on_behalf_of,
    version: Rev = version,
    created_at: At = created_at,
}

many!(Reminder, Row, t);

/// The last of them about a node, the newest first.
pub fn of_node(tx: &mut ReadTx<'_>, node: NodeId, most: i64) -> DbResult<Vec<Reminder>> {
    let rows = t::table.filter(t::node_id.eq(Uid::from(node))).order((t::created_at.desc(), t::id.desc()));
    all(rows.limit(most).load::<Row>(tx.conn)?)
}
