//! Failed sign-ins per account and address: bookkeeping, not audited.

use diesel::prelude::*;
use dukao_domain::time::Timestamp;

use crate::{
    error::DbResult,
    schema::sign_in_failures as t,
    sql_types::At,
    tx::{ReadTx, UpkeepTx},
};

/// How often an account failed from one address.
#[derive(Debug, Clone)]
pub struct Failures {
    /// The account as it was typed.
    pub account: String,
    /// From where.
    pub address: String,
    /// How often in a row.
    pub failures: i64,
    /// Refused without a look until then.
    pub locked_until: Option<Timestamp>,
    /// The last one.
    pub last_at: Timestamp,
}

#[derive(Queryable)]
struct Row {
    account: String,
    address: String,
    failures: i64,
    locked_until: Option<At>,
    last_at: At,
}

/// The failures of one pair.
pub fn find(tx: &mut ReadTx<'_>, account: &str, address: &str) -> DbResult<Option<Failures>> {
    let pair = t::table.filter(t::account.eq(account)).filter(t::address.eq(address));
    let row = pair.first::<Row>(tx.conn).optional()?;
    Ok(row.map(|row| Failures {
        account: row.account,
        address: row.address,
        failures: row.failures,
        locked_until: row.locked_until.map(Into::into),
        last_at: row.last_at.into(),
    }))
}

/// Counts one more failure of a pair and returns how many there are now; from the `limit`th on the pair is locked
/// until `locked_until`.
pub fn count(
    tx: &mut UpkeepTx<'_>,
    account: &str,
    address: &str,
    now: Timestamp,
    limit: i64,
    locked_until: Timestamp,
) -> DbResult<i64> {
    let pair = || t::table.filter(t::account.eq(account)).filter(t::address.eq(address));
    let failures = diesel::update(pair())
        .set((t::failures.eq(t::failures + 1), t::last_at.eq(At::from(now))))
        .returning(t::failures)
        .get_result::<i64>(tx.conn)
        .optional()?;
    let failures = if let Some(failures) = failures {
        failures
    } else {
        let last_at = t::last_at.eq(At::from(now));
        let first = (t::account.eq(account), t::address.eq(address), t::failures.eq(1), last_at);
        diesel::insert_into(t::table).values(first).execute(tx.conn)?;
        1
    };
    if failures >= limit {
        diesel::update(pair()).set(t::locked_until.eq(Some(At::from(locked_until)))).execute(tx.conn)?;
    }
    Ok(failures)
}

/// Takes one failure of a pair back, and a lock that rests on it.
pub fn take_back(tx: &mut UpkeepTx<'_>, account: &str, address: &str) -> DbResult<()> {
    let pair = || t::table.filter(t::account.eq(account)).filter(t::address.eq(address));
    diesel::delete(pair().filter(t::failures.le(1))).execute(tx.conn)?;
    let fewer = (t::failures.eq(t::failures - 1), t::locked_until.eq(None::<At>));
    diesel::update(pair()).set(fewer).execute(tx.conn)?;
    Ok(())
}

/// Forgets the failures of one pair.
pub fn clear(tx: &mut UpkeepTx<'_>, account: &str, address: &str) -> DbResult<()> {
    let pair = t::table.filter(t::account.eq(account)).filter(t::address.eq(address));
    diesel::delete(pair).execute(tx.conn)?;
    Ok(())
}

/// Forgets failures older than `before`, so that guessed account names do not pile up.
pub fn forget_before(tx: &mut UpkeepTx<'_>, before: Timestamp) -> DbResult<usize> {
    Ok(diesel::delete(t::table.filter(t::last_at.lt(At::from(before)))).execute(tx.conn)?)
}
