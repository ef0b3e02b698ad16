//! People with accounts.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    organisation::UnitId,
    session::{Person, PersonId},
};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::people as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Person, PersonId:
    id: Uid = id,
    account: String = account,
    name: String = name,
    active: bool = active,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
    unit_id: Option<Uid> = unit_id,
    title: Option<String> = title,
    phone: Option<String> = phone,
    client: bool = client,
}

/// The person of an account.
pub fn by_account(tx: &mut ReadTx<'_>, account: &str) -> DbResult<Option<Person>> {
    let row = t::table.filter(t::account.eq(account)).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Whether anybody has an account yet.
pub fn any(tx: &mut ReadTx<'_>) -> DbResult<bool> {
    Ok(t::table.select(t::id).first::<Uid>(tx.conn).optional()?.is_some())
}

/// Names of the given people.
pub fn names(tx: &mut ReadTx<'_>, ids: &[PersonId]) -> DbResult<HashMap<PersonId, String>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.eq_any(ids)).select((t::id, t::name)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// The people whom a unit employs.
pub fn employed_by(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<Person>> {
    all(t::table.filter(t::unit_id.eq(Some(Uid::from(unit)))).order(t::id).load::<Row>(tx.conn)?)
}
