//! Grants of roles.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{organisation::Grant, session::PersonId};

use crate::{
    error::{DbError, DbResult},
    schema::grants as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    person_id: Uid,
    role: String,
    unit_id: Option<Uid>,
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
    granted_by: Option<Uid>,
    version: Rev,
    created_at: At,
}

impl From<&Grant> for Row {
    fn from(grant: &Grant) -> Self {
        Self {
            id: grant.id.into(),
            person_id: grant.person_id.into(),
            role: grant.role.code().to_owned(),
            unit_id: grant.unit_id.map(Into::into),
            from_on: grant.from_on,
            to_on: grant.to_on,
            granted_by: grant.granted_by.map(Into::into),
            version: grant.version.into(),
            created_at: grant.created_at.into(),
        }
    }
}

impl TryFrom<Row> for Grant {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            person_id: row.person_id.into(),
            role: row.role.parse().map_err(|code| DbError::corrupt("role", code))?,
            unit_id: row.unit_id.map(Into::into),
            from_on: row.from_on,
            to_on: row.to_on,
            granted_by: row.granted_by.map(Into::into),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

entity!(Grant, Row, t);

/// Enters a grant.
pub fn insert<'t>(tx: &mut WriteTx<'t>, grant: &Grant, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(grant, act)
}

/// Every grant of a person, past ones too.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Grant>> {
    let rows = t::table.filter(t::person_id.eq(Uid::from(person))).order(t::id).load::<Row>(tx.conn)?;
    rows.into_iter().map(TryInto::try_into).collect()
}
