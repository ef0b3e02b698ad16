//! Signed checkpoints of the log.

use diesel::prelude::*;
use dukao_domain::{audit::Digest, time::Timestamp};

use crate::{
    error::DbResult,
    schema::audit_checkpoints as t,
    sql_types::{At, Sha},
    tx::{ReadTx, UpkeepTx},
};

/// A signed statement of the log's size and root.
#[derive(Debug, Clone)]
pub struct StoredCheckpoint {
    /// Leaves it covers.
    pub size: i64,
    /// Root over them.
    pub root_hash: Digest,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// The signed note (C2SP).
    pub note: String,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = t)]
struct Row {
    size: i64,
    root_hash: Sha,
    signed_at: At,
    note: String,
}

impl From<&StoredCheckpoint> for Row {
    fn from(stored: &StoredCheckpoint) -> Self {
        let StoredCheckpoint { size, root_hash, signed_at, note } = stored.clone();
        Self { size, root_hash: root_hash.into(), signed_at: signed_at.into(), note }
    }
}

impl From<Row> for StoredCheckpoint {
    fn from(row: Row) -> Self {
        let Row { size, root_hash, signed_at, note } = row;
        Self { size, root_hash: root_hash.into(), signed_at: signed_at.into(), note }
    }
}

/// Keeps a checkpoint.
pub fn insert(tx: &mut UpkeepTx<'_>, checkpoint: &StoredCheckpoint) -> DbResult<()> {
    diesel::insert_into(t::table).values(Row::from(checkpoint)).execute(tx.conn)?;
    Ok(())
}

/// The latest checkpoint.
pub fn latest(tx: &mut ReadTx<'_>) -> DbResult<Option<StoredCheckpoint>> {
    Ok(t::table.order(t::size.desc()).first::<Row>(tx.conn).optional()?.map(Into::into))
}

/// Checkpoints below size `before`, largest first.
pub fn list(tx: &mut ReadTx<'_>, before: Option<i64>, limit: u32) -> DbResult<Vec<StoredCheckpoint>> {
    let mut select = t::table.order(t::size.desc()).limit(limit.into()).into_boxed();
    if let Some(before) = before {
        select = select.filter(t::size.lt(before));
    }
    Ok(select.load::<Row>(tx.conn)?.into_iter().map(Into::into).collect())
}

/// Checkpoints above size `after`, smallest first.
pub fn ascending(tx: &mut ReadTx<'_>, after: Option<i64>, limit: i64) -> DbResult<Vec<StoredCheckpoint>> {
    let mut select = t::table.order(t::size).limit(limit).into_boxed();
    if let Some(after) = after {
        select = select.filter(t::size.gt(after));
    }
    Ok(select.load::<Row>(tx.conn)?.into_iter().map(Into::into).collect())
}
