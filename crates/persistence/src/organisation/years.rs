//! Assessment years.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::organisation::{AssessmentYear, AssessmentYearId, Phase, Year};

use crate::{
    among::AmongMethods as _,
    conn::AnyConn,
    error::DbResult,
    row::{self, Column, row},
    schema::assessment_years as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, WriteTx},
};

row! {
    AssessmentYear, AssessmentYearId:
    id: Uid = id,
    year: i16 = year,
    phase: String = phase,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
    reporting_closes_on: Option<NaiveDate> = reporting_closes,
    actuals_close_on: Option<NaiveDate> = actuals_close,
}

/// All years, latest first: a handful.
pub fn all(tx: &mut ReadTx<'_>) -> DbResult<Vec<AssessmentYear>> {
    row::all(t::table.order(t::year.desc()).load::<Row>(tx.conn)?)
}

/// One year.
pub fn by_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Option<AssessmentYear>> {
    let row = t::table.filter(t::year.eq(year.number())).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Holds the year in its phase until the transaction ends, beside others who do the same. Taken before anything else of
/// the year, so that nothing is entered while it is being closed.
pub fn hold(tx: &mut WriteTx<'_>, year: Year) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        let row = t::table.filter(t::year.eq(year.number())).select(t::id).for_share();
        row.first::<Uid>(conn).optional()?;
    }
    Ok(())
}

/// Holds the year's row until the transaction ends, so that two imports of one year follow each other. SQLite's
/// single writer holds it anyway. Only the key stays free: a draft that is entered meanwhile refers to the year
/// (`KEY SHARE`) after it took its number, and would otherwise wait for an import that waits for that number.
pub fn lock(tx: &mut WriteTx<'_>, year: Year) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        let row = t::table.filter(t::year.eq(year.number())).select(t::id).for_no_key_update();
        row.first::<Uid>(conn).optional()?;
    }
    Ok(())
}

/// The years of which nothing changes any more.
pub fn all_closed(tx: &mut ReadTx<'_>) -> DbResult<BTreeSet<Year>> {
    let years = t::table.filter(t::phase.among(closed())).select(t::year).load::<i16>(tx.conn)?;
    years.into_iter().map(Column::take).collect()
}

/// The phases in which nothing of a year changes any more.
pub(crate) fn closed() -> Vec<&'static str> {
    Phase::ALL.iter().filter(|phase| phase.is_closed()).map(|phase| phase.code()).collect()
}
