//! Words inside units that nodes are waited for.

use diesel::prelude::*;
use dukao_domain::nodes::{NodeId, Reminder};

use crate::{
    error::{DbError, DbResult},
    reviews::meetings::hand,
    row::all,
    schema::reminders as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, entity, many},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    node_id: Uid,
    indicator_id: Uid,
    text: Option<String>,
    sent_by: Uid,
    sent_for_id: Option<Uid>,
    sent_at: At,
    version: Rev,
    created_at: At,
}

impl From<&Reminder> for Row {
    fn from(reminder: &Reminder) -> Self {
        Self {
            id: reminder.id.into(),
            node_id: reminder.node_id.into(),
            indicator_id: reminder.indicator_id.into(),
            text: reminder.text.clone(),
            sent_by: reminder.sent.by.into(),
            sent_for_id: reminder.sent.on_behalf_of.map(Into::into),
            sent_at: reminder.sent.at.into(),
            version: reminder.version.into(),
            created_at: reminder.created_at.into(),
        }
    }
}

impl TryFrom<Row> for Reminder {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            sent: hand(Some(row.sent_by), row.sent_for_id, Some(row.sent_at))?,
            id: row.id.into(),
            node_id: row.node_id.into(),
            indicator_id: row.indicator_id.into(),
            text: row.text,
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

entity!(Reminder, Row, t);
many!(Reminder, Row, t);

/// The last of them about a node, the newest first.
pub fn of_node(tx: &mut ReadTx<'_>, node: NodeId, most: i64) -> DbResult<Vec<Reminder>> {
    let rows = t::table.filter(t::node_id.eq(Uid::from(node))).order((t::sent_at.desc(), t::id.desc()));
    all(rows.limit(most).load::<Row>(tx.conn)?)
}
