//! What indicators reached in their year, by their data owners.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{FinalActual, FinalActualId},
};

use crate::{
    error::DbResult,
    row::row,
    schema::final_actuals as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    FinalActual, FinalActualId:
    id: Uid = id,
    indicator_id: Uid = indicator_id,
    value: i64 = value,
    note: String = note,
    entered_by: Uid = by,
    entered_for_id: Option<Uid> = on_behalf_of,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// An indicator's.
pub fn of_indicator(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Option<FinalActual>> {
    let row = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).first::<Row>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}
