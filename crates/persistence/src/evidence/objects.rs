//! What the store holds: bookkeeping that keeps rows and contents together.
//!
//! A content is entered here before it is put into the store, and a file's row refers to the entry. So an upload that
//! breaks off between the two leaves an entry that the sweep finds, and the sweep, which deletes the content in the
//! transaction that removes the entry, can remove none that a row refers to: the database refuses it, or refuses the
//! row, whichever comes second.

use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use dukao_domain::{audit::Digest, time::Timestamp};

use crate::{
    error::DbResult,
    schema::{evidence_files as files, evidence_objects as t},
    sql_types::{At, Sha},
    tx::{ReadTx, UpkeepTx},
};

/// Enters a content that is about to be put, or is put once more: for a day from `now` no sweep takes it.
/// [`crate::DbError::Duplicate`] when another upload entered the same one just now; then it is there.
pub fn enter(tx: &mut UpkeepTx<'_>, sha256: Digest, now: Timestamp) -> DbResult<()> {
    let (sha256, now) = (Sha::from(sha256), At::from(now));
    let entered = diesel::update(t::table.filter(t::sha256.eq(sha256))).set(t::put_at.eq(now));
    if entered.execute(tx.conn)? == 0 {
        diesel::insert_into(t::table).values((t::sha256.eq(sha256), t::put_at.eq(now))).execute(tx.conn)?;
    }
    Ok(())
}

/// At most `limit` contents that were put before `before` and that no file has.
pub fn unused(tx: &mut ReadTx<'_>, before: Timestamp, limit: i64) -> DbResult<Vec<Digest>> {
    let used = files::table.filter(files::sha256.eq(t::sha256));
    let rows = t::table
        .filter(t::put_at.lt(At::from(before)))
        .filter(not(exists(used)))
        .order(t::put_at)
        .limit(limit)
        .select(t::sha256);
    Ok(rows.load::<Sha>(tx.conn)?.into_iter().map(Into::into).collect())
}

/// Removes the entry of a content, unless a file has it by now or it was put again since `before`; whether it did. Until
/// the transaction ends nobody else enters it. [`crate::DbError::MissingReference`] when a file took it at this very moment.
pub fn remove(tx: &mut UpkeepTx<'_>, sha256: Digest, before: Timestamp) -> DbResult<bool> {
    let used = files::table.filter(files::sha256.eq(t::sha256));
    let entry = t::table
        .filter(t::sha256.eq(Sha::from(sha256)))
        .filter(t::put_at.lt(At::from(before)))
        .filter(not(exists(used)));
    Ok(diesel::delete(entry).execute(tx.conn)? == 1)
}
