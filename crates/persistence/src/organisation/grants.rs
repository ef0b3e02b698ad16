//! Grants of roles: posts.

use chrono::NaiveDate;
use diesel::{prelude::*, sql_types::BigInt};
use dukao_domain::{
    organisation::{Consent, ConsentState, Grant, GrantId, GrantScope, Role},
    session::PersonId,
};

use crate::{
    among::AmongMethods as _,
    conn::AnyConn,
    error::{DbError, DbResult},
    row::{Column, all, written},
    schema::grants as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, WriteTx},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(crate) struct Row {
    id: Uid,
    person_id: Uid,
    role: String,
    unit_id: Option<Uid>,
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
    granted_by: Option<Uid>,
    version: Rev,
    created_at: At,
    section_id: Option<Uid>,
    portfolio_id: Option<Uid>,
    acting: bool,
    consent: Option<String>,
    consent_by: Option<Uid>,
}

impl From<&Grant> for Row {
    fn from(grant: &Grant) -> Self {
        Self {
            id: grant.id.into(),
            person_id: grant.person_id.into(),
            role: grant.role.code().to_owned(),
            unit_id: grant.scope.unit_id().map(Into::into),
            from_on: grant.from_on,
            to_on: grant.to_on,
            granted_by: grant.granted_by.map(Into::into),
            version: grant.version.into(),
            created_at: grant.created_at.into(),
            section_id: grant.scope.section_id().map(Into::into),
            portfolio_id: grant.scope.portfolio_id().map(Into::into),
            acting: grant.acting,
            consent: grant.consent.state().map(|state| state.code().to_owned()),
            consent_by: grant.consent.by().map(Into::into),
        }
    }
}

impl TryFrom<Row> for Grant {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let scope = GrantScope::from_parts(
            row.unit_id.map(Into::into),
            row.section_id.map(Into::into),
            row.portfolio_id.map(Into::into),
        );
        let state = row.consent.map(|code| code.parse::<ConsentState>()).transpose();
        let state = state.map_err(|code| DbError::corrupt("consent", code))?;
        let consent = match (state, row.consent_by) {
            (None, None) => Consent::NotNeeded,
            (Some(ConsentState::Awaited), None) => Consent::Awaited,
            (Some(ConsentState::Given), Some(by)) => Consent::Given(by.into()),
            (Some(ConsentState::Refused), Some(by)) => Consent::Refused(by.into()),
            other => return Err(DbError::corrupt("consent", other)),
        };
        Ok(Self {
            id: row.id.into(),
            person_id: row.person_id.into(),
            role: row.role.take()?,
            scope: scope.map_err(|code| DbError::corrupt("scope", code))?,
            acting: row.acting,
            from_on: row.from_on,
            to_on: row.to_on,
            granted_by: row.granted_by.map(Into::into),
            consent,
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(Grant, GrantId);

/// Every grant of a person, past ones too.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Grant>> {
    all(t::table.filter(t::person_id.eq(Uid::from(person))).order(t::id).load::<Row>(tx.conn)?)
}

/// Every grant of these people, past ones too.
pub fn of_people(tx: &mut ReadTx<'_>, people: &[PersonId]) -> DbResult<Vec<Grant>> {
    let people = people.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::person_id.among(people)).order(t::id).load::<Row>(tx.conn)?)
}

/// Every grant of `role`.
pub fn of_role(tx: &mut ReadTx<'_>, role: Role) -> DbResult<Vec<Grant>> {
    all(t::table.filter(t::role.eq(role.code())).order(t::id).load::<Row>(tx.conn)?)
}

/// Lets one transaction at a time decide about posts, until it ends: what a decision looked at (what a person holds,
/// who else is an administrator) must still be so when it commits. SQLite has one writer anyway.
pub fn in_turn(tx: &mut WriteTx<'_>) -> DbResult<()> {
    /// Any number that no other lock has.
    const POSTS: i64 = 0x706F_7374;
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        diesel::sql_query("select pg_advisory_xact_lock($1)").bind::<BigInt, _>(POSTS).execute(conn)?;
    }
    Ok(())
}

/// Several grants.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[GrantId]) -> DbResult<Vec<Grant>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}
