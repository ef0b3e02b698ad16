//! What units say of indicators at the end of their year.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{YearSummary, YearSummaryId},
};

use crate::{
    error::DbResult,
    row::row,
    schema::year_summaries as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    YearSummary, YearSummaryId:
    id: Uid = id,
    indicator_id: Uid = indicator_id,
    text: String = text,
    written_by: Uid = by,
    written_for_id: Option<Uid> = on_behalf_of,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// An indicator's.
pub fn of_indicator(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Option<YearSummary>> {
    let row = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).first::<Row>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}
