//! What indicators reached in their year, by their data owners.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{FinalActual, FinalActualId, Measured},
};

use crate::{
    error::{DbError, DbResult},
    reviews::meetings::hand,
    row::{Column as _, written},
    schema::final_actuals as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    indicator_id: Uid,
    value: i64,
    note: String,
    entered_by: Uid,
    entered_for_id: Option<Uid>,
    entered_at: At,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&FinalActual> for Row {
    fn from(told: &FinalActual) -> Self {
        Self {
            id: told.id.into(),
            indicator_id: told.indicator_id.into(),
            value: i64::put(&told.measured.value),
            note: told.measured.note.clone(),
            entered_by: told.entered.by.into(),
            entered_for_id: told.entered.on_behalf_of.map(Into::into),
            entered_at: told.entered.at.into(),
            version: told.version.into(),
            created_at: told.created_at.into(),
            updated_at: told.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for FinalActual {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            entered: hand(Some(row.entered_by), row.entered_for_id, Some(row.entered_at))?,
            id: row.id.into(),
            indicator_id: row.indicator_id.into(),
            measured: Measured { value: row.value.take()?, note: row.note },
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(FinalActual, FinalActualId);

/// An indicator's.
pub fn of_indicator(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Option<FinalActual>> {
    let row = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).first::<Row>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}
