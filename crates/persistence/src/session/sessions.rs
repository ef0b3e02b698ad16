//! Signed-in sessions.

use diesel::prelude::*;
use dukao_domain::{
    session::{PersonId, Session, SessionId},
    time::Timestamp,
};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::{all, row},
    schema::sessions as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Session, SessionId:
    id: Uid = id,
    person_id: Uid = person_id,
    address: String = address,
    created_at: At = created_at,
    expires_at: At = expires_at,
    revoked_at: Option<At> = revoked_at,
    version: Rev = version,
}

/// A person's sessions that are live at `now`, latest first.
pub fn live_of(tx: &mut ReadTx<'_>, person: PersonId, now: Timestamp) -> DbResult<Vec<Session>> {
    let live = t::table
        .filter(t::person_id.eq(Uid::from(person)))
        .filter(t::revoked_at.is_null())
        .filter(t::expires_at.gt(At::from(now)));
    all(live.order(t::id.desc()).load::<Row>(tx.conn)?)
}

/// These people's sessions that are live at `now`.
pub fn live_of_people(tx: &mut ReadTx<'_>, people: &[PersonId], now: Timestamp) -> DbResult<Vec<Session>> {
    let people = people.iter().map(|id| Uid::from(*id));
    let live = t::table
        .filter(t::person_id.among(people))
        .filter(t::revoked_at.is_null())
        .filter(t::expires_at.gt(At::from(now)));
    all(live.order(t::id).load::<Row>(tx.conn)?)
}
