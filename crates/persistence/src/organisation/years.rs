//! Assessment years.

use diesel::prelude::*;
use dukao_domain::organisation::{AssessmentYear, Year};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
    schema::assessment_years as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    year: i16,
    phase: String,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&AssessmentYear> for Row {
    fn from(year: &AssessmentYear) -> Self {
        Self {
            id: year.id.into(),
            year: year.year.number(),
            phase: year.phase.code().to_owned(),
            version: year.version.into(),
            created_at: year.created_at.into(),
            updated_at: year.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for AssessmentYear {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            year: Year::new(row.year).map_err(|code| DbError::corrupt("year", code))?,
            phase: row.phase.parse().map_err(|code| DbError::corrupt("phase", code))?,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

entity!(AssessmentYear, Row, t);

/// Opens a year.
pub fn insert<'t>(tx: &mut WriteTx<'t>, year: &AssessmentYear, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(year, act)
}

/// All years, latest first: a handful.
pub fn all(tx: &mut ReadTx<'_>) -> DbResult<Vec<AssessmentYear>> {
    let rows = t::table.order(t::year.desc()).load::<Row>(tx.conn)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One year.
pub fn find(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Option<AssessmentYear>> {
    let row = t::table.filter(t::year.eq(year.number())).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Holds the year's row until the transaction ends, so that two imports of one year follow each other. SQLite's
/// single writer holds it anyway.
pub fn lock(tx: &mut WriteTx<'_>, year: Year) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        t::table.filter(t::year.eq(year.number())).select(t::id).for_update().first::<Uid>(conn)?;
    }
    Ok(())
}
