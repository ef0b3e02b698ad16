//! The sealed log: leaves and the stored nodes of the Merkle tree over them (RFC 6962).

use diesel::prelude::*;
use dukao_domain::audit::{
    Digest,
    event::{Event, EventId},
    merkle::{self, NodeId, TreeError},
};

use super::events::Row;
use crate::{
    among::AmongMethods as _,
    conn::AnyConn,
    error::{DbError, DbResult},
    schema::{audit_events as e, audit_leaves as l, audit_nodes as n, audit_pending as p},
    sql_types::{Sha, Uid},
    tx::{ReadTx, UpkeepTx},
};

impl From<TreeError> for DbError {
    fn from(error: TreeError) -> Self {
        Self::Corrupt(format!("audit tree: {error}"))
    }
}

/// Claims the sealer's work for this transaction; `false` when another process is at it. On SQLite the single
/// writer is claim enough.
pub fn claim(tx: &mut UpkeepTx<'_>) -> DbResult<bool> {
    if !tx.conn.is_postgres() {
        return Ok(true);
    }
    // An arbitrary number that only this claim uses.
    let claim = diesel::dsl::sql::<diesel::sql_types::Bool>("pg_try_advisory_xact_lock(5928341007)");
    Ok(diesel::select(claim).get_result(tx.conn)?)
}

/// How many leaves the log has.
pub fn size(tx: &mut ReadTx<'_>) -> DbResult<i64> {
    let last = l::table.select(l::seq).order(l::seq.desc()).first::<i64>(tx.conn).optional()?;
    Ok(last.map_or(0, |last| last + 1))
}

/// Seals up to `limit` waiting events, oldest first; how many.
pub fn seal(tx: &mut UpkeepTx<'_>, limit: i64) -> DbResult<usize> {
    let waiting = p::table
        .inner_join(e::table)
        .order((e::at, e::id))
        .limit(limit)
        .select(e::all_columns)
        .load::<Row>(tx.conn)?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let size = size(tx)?;
    let mut leaves = Vec::with_capacity(waiting.len());
    for (seq, row) in (size..).zip(waiting) {
        let event = Event::try_from(row)?;
        let leaf = event.leaf().map_err(|error| DbError::corrupt("event", error))?;
        let values = (l::seq.eq(seq), l::event_id.eq(Uid::from(event.id)), l::leaf_hash.eq(Sha::from(leaf)));
        diesel::insert_into(l::table).values(values).execute(tx.conn)?;
        diesel::delete(p::table.filter(p::event_id.eq(Uid::from(event.id)))).execute(tx.conn)?;
        leaves.push(leaf);
    }
    let new = merkle::append(unsigned(size)?, &leaves, |nodes| stored_nodes(tx.conn, nodes))?;
    for (node, hash) in new {
        let values = (
            n::level.eq(i16::from(node.level)),
            n::position.eq(signed(node.index)?),
            n::hash.eq(Sha::from(hash)),
        );
        diesel::insert_into(n::table).values(values).execute(tx.conn)?;
    }
    Ok(leaves.len())
}

/// The root over the first `size` leaves.
pub fn root(tx: &mut ReadTx<'_>, size: i64) -> DbResult<Digest> {
    merkle::root(unsigned(size)?, |nodes| stored_nodes(tx.conn, nodes))
}

/// A leaf of the log.
#[derive(Debug, Clone, Copy)]
pub struct Leaf {
    /// Its number, from 0.
    pub seq: i64,
    /// Its hash.
    pub hash: Digest,
}

/// The leaf of an event; `None` while it waits.
pub fn leaf_of(tx: &mut ReadTx<'_>, event: EventId) -> DbResult<Option<Leaf>> {
    let found = l::table.filter(l::event_id.eq(Uid::from(event))).select((l::seq, l::leaf_hash));
    let found = found.first::<(i64, Sha)>(tx.conn).optional()?;
    Ok(found.map(|(seq, hash)| Leaf { seq, hash: hash.into() }))
}

/// The path from leaf `seq` to the root over `size` leaves.
pub fn inclusion_path(tx: &mut ReadTx<'_>, seq: i64, size: i64) -> DbResult<Vec<Digest>> {
    merkle::inclusion_path(unsigned(seq)?, unsigned(size)?, |nodes| stored_nodes(tx.conn, nodes))
}

/// The proof that the log of `old` leaves is a prefix of that of `new`.
pub fn consistency_path(tx: &mut ReadTx<'_>, old: i64, new: i64) -> DbResult<Vec<Digest>> {
    merkle::consistency_path(unsigned(old)?, unsigned(new)?, |nodes| stored_nodes(tx.conn, nodes))
}

/// Leaves from number `from` with their events, by number; an event that is gone is `None`, one that cannot be
/// read is the fault.
#[expect(clippy::type_complexity, reason = "one caller, which takes it apart at once")]
pub fn leaves(
    tx: &mut ReadTx<'_>,
    from: i64,
    limit: i64,
) -> DbResult<Vec<(i64, EventId, Digest, Option<DbResult<Event>>)>> {
    let rows = l::table
        .left_join(e::table)
        .filter(l::seq.ge(from))
        .order(l::seq)
        .limit(limit)
        .select((l::seq, l::event_id, l::leaf_hash, e::all_columns.nullable()))
        .load::<(i64, Uid, Sha, Option<Row>)>(tx.conn)?;
    let leaves = rows
        .into_iter()
        .map(|(seq, id, hash, row)| (seq, id.into(), hash.into(), row.map(TryInto::try_into)));
    Ok(leaves.collect())
}

/// Events that are neither sealed nor waiting: somebody took them out of the queue.
pub fn unqueued(tx: &mut ReadTx<'_>) -> DbResult<Vec<EventId>> {
    let lost = e::table
        .left_join(l::table)
        .left_join(p::table)
        .filter(l::seq.is_null())
        .filter(p::event_id.is_null())
        .select(e::id)
        .order(e::id);
    Ok(lost.load::<Uid>(tx.conn)?.into_iter().map(Into::into).collect())
}

/// Every stored node in order of level and position, a bounded page from `after`.
pub fn nodes(tx: &mut ReadTx<'_>, after: Option<NodeId>, limit: i64) -> DbResult<Vec<(NodeId, Digest)>> {
    let mut select = n::table.order((n::level, n::position)).limit(limit).into_boxed();
    if let Some(after) = after {
        let (level, position) = (i16::from(after.level), signed(after.index)?);
        select = select.filter(n::level.gt(level).or(n::level.eq(level).and(n::position.gt(position))));
    }
    let rows = select.load::<(i16, i64, Sha)>(tx.conn)?;
    rows.into_iter().map(|(level, position, hash)| Ok((node_id(level, position)?, hash.into()))).collect()
}

/// The hashes of `wanted`, in its order: leaves for level 0, stored nodes above.
fn stored_nodes(conn: &mut AnyConn, wanted: &[NodeId]) -> DbResult<Vec<Digest>> {
    let mut found = std::collections::HashMap::with_capacity(wanted.len());
    let leaves: Vec<i64> = wanted
        .iter()
        .filter(|node| node.level == 0)
        .map(|node| signed(node.index))
        .collect::<DbResult<_>>()?;
    if !leaves.is_empty() {
        let rows = l::table.filter(l::seq.among(leaves)).select((l::seq, l::leaf_hash));
        for (seq, hash) in rows.load::<(i64, Sha)>(conn)? {
            found.insert(NodeId { level: 0, index: unsigned(seq)? }, Digest::from(hash));
        }
    }
    let mut above = n::table.into_boxed().filter(diesel::dsl::sql::<diesel::sql_types::Bool>("1 = 0"));
    for node in wanted.iter().filter(|node| node.level > 0) {
        let this = n::level.eq(i16::from(node.level)).and(n::position.eq(signed(node.index)?));
        above = above.or_filter(this);
    }
    for (level, position, hash) in above.load::<(i16, i64, Sha)>(conn)? {
        found.insert(node_id(level, position)?, hash.into());
    }
    wanted
        .iter()
        .map(|node| found.get(node).copied().ok_or_else(|| DbError::corrupt("missing audit node", node)))
        .collect()
}

fn node_id(level: i16, position: i64) -> DbResult<NodeId> {
    let level = u8::try_from(level).map_err(|error| DbError::corrupt("level", error))?;
    Ok(NodeId { level, index: unsigned(position)? })
}

fn unsigned(number: i64) -> DbResult<u64> {
    u64::try_from(number).map_err(|error| DbError::corrupt("log position", error))
}

fn signed(number: u64) -> DbResult<i64> {
    i64::try_from(number).map_err(|error| DbError::corrupt("log position", error))
}
