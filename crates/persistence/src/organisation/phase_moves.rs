//! Moves of years from phase to phase.

use diesel::prelude::*;
use dukao_domain::organisation::{PhaseMove, PhaseMoveId, Year};

use crate::{
    error::{DbError, DbResult},
    row::{Column, all, written},
    schema::phase_moves as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t)]
struct Row {
    id: Uid,
    year: i16,
    from_phase: String,
    to_phase: String,
    /// JSON.
    left_behind: String,
    moved_by: Uid,
    version: Rev,
    created_at: At,
}

impl From<&PhaseMove> for Row {
    fn from(step: &PhaseMove) -> Self {
        Self {
            id: step.id.into(),
            year: step.year.number(),
            from_phase: step.from.code().to_owned(),
            to_phase: step.to.code().to_owned(),
            left_behind: serde_json::json!(step.left_behind).to_string(),
            moved_by: step.moved_by.into(),
            version: step.version.into(),
            created_at: step.created_at.into(),
        }
    }
}

impl TryFrom<Row> for PhaseMove {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let left_behind = serde_json::from_str(&row.left_behind);
        Ok(Self {
            id: row.id.into(),
            year: row.year.take()?,
            from: row.from_phase.take()?,
            to: row.to_phase.take()?,
            left_behind: left_behind.map_err(|error| DbError::corrupt("left behind", error))?,
            moved_by: row.moved_by.into(),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(PhaseMove, PhaseMoveId);

/// The moves of a year, first to last.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<PhaseMove>> {
    all(t::table.filter(t::year.eq(year.number())).order(t::id).load::<Row>(tx.conn)?)
}
