//! Signed-in sessions.

use diesel::prelude::*;
use dukao_domain::session::{Session, SessionId};

use crate::{
    error::DbResult,
    schema::sessions as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    person_id: Uid,
    address: String,
    created_at: At,
    expires_at: At,
    revoked_at: Option<At>,
    version: Rev,
}

impl From<&Session> for Row {
    fn from(session: &Session) -> Self {
        Self {
            id: session.id.into(),
            person_id: session.person_id.into(),
            address: session.address.clone(),
            created_at: session.created_at.into(),
            expires_at: session.expires_at.into(),
            revoked_at: session.revoked_at.map(Into::into),
            version: session.version.into(),
        }
    }
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            person_id: row.person_id.into(),
            address: row.address,
            created_at: row.created_at.into(),
            expires_at: row.expires_at.into(),
            revoked_at: row.revoked_at.map(Into::into),
            version: row.version.into(),
        }
    }
}

entity!(Session, Row, t);

/// Starts a session.
pub fn insert<'t>(tx: &mut WriteTx<'t>, session: &Session, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(session, act)
}

/// Changes a session: only its end can change.
pub fn update<'t>(
    tx: &mut WriteTx<'t>,
    before: &Session,
    after: &Session,
    act: Act,
) -> DbResult<Recorded<'t>> {
    tx.update(before, after, act)
}

/// One session.
pub fn find(tx: &mut ReadTx<'_>, id: SessionId) -> DbResult<Option<Session>> {
    Ok(t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?.map(Into::into))
}
