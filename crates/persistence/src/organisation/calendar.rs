//! The working-day calendar.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::organisation::{Calendar, CalendarDay, CalendarDayId};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::calendar_days as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx},
};

row! {
    CalendarDay, CalendarDayId:
    id: Uid = id,
    observed_on: NaiveDate = day,
    kind: String = kind,
    name: String = name,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// Takes a day off the list.
pub fn delete<'t>(tx: &mut WriteTx<'t>, day: &CalendarDay, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(day, act)
}

/// The listed days from one day to another, both included.
pub fn between(tx: &mut ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> DbResult<Vec<CalendarDay>> {
    let days = t::table.filter(t::observed_on.ge(from)).filter(t::observed_on.le(to)).order(t::observed_on);
    all(days.load::<Row>(tx.conn)?)
}

/// The whole list: some fifty days a year.
pub fn whole(tx: &mut ReadTx<'_>) -> DbResult<Calendar> {
    let days = all::<_, CalendarDay>(t::table.load::<Row>(tx.conn)?)?;
    Ok(Calendar::new(days.into_iter().map(|day| (day.day, day.kind))))
}

/// A listed day.
pub fn by_day(tx: &mut ReadTx<'_>, day: NaiveDate) -> DbResult<Option<CalendarDay>> {
    let row = t::table.filter(t::observed_on.eq(day)).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}
