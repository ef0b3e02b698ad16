//! Answers kept under their `Idempotency-Key`.

use diesel::prelude::*;
use dukao_domain::{audit::Digest, session::PersonId, time::Timestamp};

use crate::{
    error::DbResult,
    schema::idempotency_keys as t,
    sql_types::{At, Sha, Uid},
    tx::{ReadTx, UpkeepTx, WriteTx},
};

/// An answer that was given.
#[derive(Debug, Clone)]
pub struct Kept {
    /// To whom.
    pub person_id: PersonId,
    /// Under which key.
    pub key: String,
    /// Of which operation.
    pub operation: String,
    /// Hash of the request.
    pub request_hash: Digest,
    /// The answer, as JSON.
    pub response: String,
    /// When.
    pub created_at: Timestamp,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = t)]
struct Row {
    person_id: Uid,
    key: String,
    operation: String,
    request_hash: Sha,
    response: String,
    created_at: At,
}

impl From<&Kept> for Row {
    fn from(kept: &Kept) -> Self {
        Self {
            person_id: kept.person_id.into(),
            key: kept.key.clone(),
            operation: kept.operation.clone(),
            request_hash: kept.request_hash.into(),
            response: kept.response.clone(),
            created_at: kept.created_at.into(),
        }
    }
}

impl From<Row> for Kept {
    fn from(row: Row) -> Self {
        Self {
            person_id: row.person_id.into(),
            key: row.key,
            operation: row.operation,
            request_hash: row.request_hash.into(),
            response: row.response,
            created_at: row.created_at.into(),
        }
    }
}

/// The answer kept under a key.
pub fn find(tx: &mut ReadTx<'_>, person: PersonId, key: &str) -> DbResult<Option<Kept>> {
    let kept =
        t::table.filter(t::person_id.eq(Uid::from(person))).filter(t::key.eq(key)).first::<Row>(tx.conn);
    Ok(kept.optional()?.map(Into::into))
}

/// Keeps an answer in the transaction that makes it true; [`crate::DbError::Duplicate`] when another request with the
/// key was faster.
pub fn keep(tx: &mut WriteTx<'_>, kept: &Kept) -> DbResult<()> {
    diesel::insert_into(t::table).values(Row::from(kept)).execute(tx.conn)?;
    Ok(())
}

/// Keeps the answer of a request that changed nothing: there is no event for it to stand beside.
pub fn keep_apart(tx: &mut UpkeepTx<'_>, kept: &Kept) -> DbResult<()> {
    diesel::insert_into(t::table).values(Row::from(kept)).execute(tx.conn)?;
    Ok(())
}

/// Forgets answers older than `before`.
pub fn forget_before(tx: &mut UpkeepTx<'_>, before: Timestamp) -> DbResult<usize> {
    Ok(diesel::delete(t::table.filter(t::created_at.lt(At::from(before)))).execute(tx.conn)?)
}
