//! What units say of indicators at the end of their year.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{YearSummary, YearSummaryId},
};

use crate::{
    error::{DbError, DbResult},
    reviews::meetings::hand,
    row::written,
    schema::year_summaries as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    indicator_id: Uid,
    text: String,
    written_by: Uid,
    written_for_id: Option<Uid>,
    written_at: At,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&YearSummary> for Row {
    fn from(told: &YearSummary) -> Self {
        Self {
            id: told.id.into(),
            indicator_id: told.indicator_id.into(),
            text: told.text.clone(),
            written_by: told.written.by.into(),
            written_for_id: told.written.on_behalf_of.map(Into::into),
            written_at: told.written.at.into(),
            version: told.version.into(),
            created_at: told.created_at.into(),
            updated_at: told.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for YearSummary {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            written: hand(Some(row.written_by), row.written_for_id, Some(row.written_at))?,
            id: row.id.into(),
            indicator_id: row.indicator_id.into(),
            text: row.text,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(YearSummary, YearSummaryId);

/// An indicator's.
pub fn of_indicator(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Option<YearSummary>> {
    let row = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).first::<Row>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}
