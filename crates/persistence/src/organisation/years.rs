//! Assessment years.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::organisation::{AssessmentYear, AssessmentYearId, Year};

use crate::{
    conn::AnyConn,
    error::DbResult,
    row::{self, row},
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

/// Holds the year's row until the transaction ends, so that two imports of one year follow each other. SQLite's
/// single writer holds it anyway. Only the key stays free: a draft that is entered meanwhile refers to the year
/// (`KEY SHARE`) after it took its number, and would otherwise wait for an import that waits for that number.
pub fn lock(tx: &mut WriteTx<'_>, year: Year) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        t::table.filter(t::year.eq(year.number())).select(t::id).for_no_key_update().first::<Uid>(conn)?;
    }
    Ok(())
}
