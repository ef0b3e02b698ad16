//! People with accounts.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::UnitId,
    session::{Person, PersonId},
    time::Timestamp,
};

use crate::{
    among::AmongMethods as _,
    conn::AnyConn,
    error::DbResult,
    page::{contains, lower},
    row::{all, row},
    schema::{credentials as c, people as t},
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, WriteTx},
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
    leaves_on: Option<NaiveDate> = leaves_on,
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
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.among(ids)).select((t::id, t::name)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// The people whom a unit employs.
pub fn employed_by(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<Person>> {
    all(t::table.filter(t::unit_id.eq(Some(Uid::from(unit)))).order(t::id).load::<Row>(tx.conn)?)
}

/// The first `limit` people whose name or account holds `text`, by name.
pub fn search(tx: &mut ReadTx<'_>, text: &str, limit: u32) -> DbResult<Vec<Person>> {
    let pattern = contains(text);
    let named = lower(t::name).like(pattern.clone()).escape('\\');
    let found = t::table.filter(named.or(t::account.like(pattern).escape('\\')));
    all(found.order((t::name, t::id)).limit(limit.into()).load::<Row>(tx.conn)?)
}

/// The people of these accounts.
pub fn by_accounts(tx: &mut ReadTx<'_>, accounts: &[String]) -> DbResult<Vec<Person>> {
    all(t::table.filter(t::account.among(accounts)).load::<Row>(tx.conn)?)
}

/// These people.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[PersonId]) -> DbResult<Vec<Person>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).order((t::name, t::id)).load::<Row>(tx.conn)?)
}

/// The first `limit` people, programs left out, by account.
pub fn first(tx: &mut ReadTx<'_>, limit: u32) -> DbResult<Vec<Person>> {
    let people = t::table.filter(t::client.eq(false));
    all(people.order(t::account).limit(limit.into()).load::<Row>(tx.conn)?)
}

/// The first `limit` people with an open account who cannot sign in at `now`, by name: they have no password, or a
/// one-time code that nobody used in time. With them how many there are.
pub fn without_password(
    tx: &mut ReadTx<'_>,
    unit: Option<UnitId>,
    now: Timestamp,
    limit: u32,
) -> DbResult<(Vec<Person>, i64)> {
    let usable = c::table
        .filter(c::person_id.eq(t::id))
        .filter(c::expires_at.is_null().or(c::expires_at.gt(Some(At::from(now)))));
    let waiting = || {
        let waiting = t::table.filter(t::active.eq(true)).filter(t::client.eq(false));
        let waiting = waiting.filter(diesel::dsl::not(diesel::dsl::exists(usable))).into_boxed();
        match unit {
            Some(unit) => waiting.filter(t::unit_id.eq(Some(Uid::from(unit)))),
            None => waiting,
        }
    };
    let count = waiting().count().get_result::<i64>(tx.conn)?;
    let people = waiting().select(t::all_columns).order((t::name, t::id)).limit(limit.into());
    Ok((all(people.load::<Row>(tx.conn)?)?, count))
}

/// Lets one transaction at a time decide how these people get in, until it ends: a sign-in that read the old password
/// must not begin a session after the new one ended all. SQLite has one writer anyway.
pub fn in_turn(tx: &mut WriteTx<'_>, people: &[PersonId]) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        let ids = people.iter().map(|id| Uid::from(*id));
        let rows = t::table.filter(t::id.eq_any(ids)).order(t::id).select(t::id).for_update();
        let _locked = rows.load::<Uid>(conn)?;
    }
    Ok(())
}

/// The people with an open account whose last day of work lies before `today`.
pub fn left_before(tx: &mut ReadTx<'_>, today: NaiveDate) -> DbResult<Vec<Person>> {
    let left = t::table.filter(t::leaves_on.lt(Some(today))).filter(t::active.eq(true));
    all(left.order(t::id).load::<Row>(tx.conn)?)
}
