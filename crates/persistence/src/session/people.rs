//! People with accounts.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::session::{Person, PersonId};

use crate::{
    error::DbResult,
    schema::people as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    account: String,
    name: String,
    active: bool,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&Person> for Row {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.into(),
            account: person.account.clone(),
            name: person.name.clone(),
            active: person.active,
            version: person.version.into(),
            created_at: person.created_at.into(),
            updated_at: person.updated_at.into(),
        }
    }
}

impl From<Row> for Person {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            account: row.account,
            name: row.name,
            active: row.active,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

entity!(Person, Row, t);

/// Enters a person.
pub fn insert<'t>(tx: &mut WriteTx<'t>, person: &Person, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(person, act)
}

/// Changes a person.
pub fn update<'t>(tx: &mut WriteTx<'t>, before: &Person, after: &Person, act: Act) -> DbResult<Recorded<'t>> {
    tx.update(before, after, act)
}

/// One person.
pub fn find(tx: &mut ReadTx<'_>, id: PersonId) -> DbResult<Option<Person>> {
    Ok(t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?.map(Into::into))
}

/// The person of an account.
pub fn by_account(tx: &mut ReadTx<'_>, account: &str) -> DbResult<Option<Person>> {
    Ok(t::table.filter(t::account.eq(account)).first::<Row>(tx.conn).optional()?.map(Into::into))
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
