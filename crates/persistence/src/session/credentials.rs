//! Passwords, as PHC strings.

use diesel::prelude::*;
use dukao_domain::session::{Credential, PersonId};

use crate::{
    error::DbResult,
    schema::credentials as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    person_id: Uid,
    phc: String,
    version: Rev,
    changed_at: At,
}

impl From<&Credential> for Row {
    fn from(credential: &Credential) -> Self {
        Self {
            id: credential.id.into(),
            person_id: credential.person_id.into(),
            phc: credential.phc.clone(),
            version: credential.version.into(),
            changed_at: credential.changed_at.into(),
        }
    }
}

impl From<Row> for Credential {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            person_id: row.person_id.into(),
            phc: row.phc,
            version: row.version.into(),
            changed_at: row.changed_at.into(),
        }
    }
}

entity!(Credential, Row, t);

/// Sets a first password.
pub fn insert<'t>(tx: &mut WriteTx<'t>, credential: &Credential, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(credential, act)
}

/// A person's password.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Option<Credential>> {
    Ok(t::table.filter(t::person_id.eq(Uid::from(person))).first::<Row>(tx.conn).optional()?.map(Into::into))
}
