//! What indicators were issued with.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    indicators::{Baseline, BaselineId, IndicatorId},
    reviews::MeetingId,
};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::{all, row},
    schema::baselines as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, many},
};

row! {
    Baseline, BaselineId:
    id: Uid = id,
    indicator_id: Uid = indicator_id,
    number: i16 = number,
    target: Option<i64> = target,
    deadline: Option<chrono::NaiveDate> = deadline,
    weight: Option<i64> = weight,
    standard: Option<String> = standard,
    meeting_id: Uid = meeting_id,
    version: Rev = version,
    created_at: At = created_at,
}

many!(Baseline, Row, t);

/// Those of an indicator, the first first.
pub fn of_indicator(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Vec<Baseline>> {
    let rows = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).order(t::number);
    all(rows.load::<Row>(tx.conn)?)
}

/// The one in force of each of these indicators; none where nothing was issued.
pub fn in_force(tx: &mut ReadTx<'_>, indicators: &[IndicatorId]) -> DbResult<HashMap<IndicatorId, Baseline>> {
    if indicators.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::indicator_id.among(ids)).order(t::number).load::<Row>(tx.conn)?;
    // The highest number comes last and stays.
    Ok(all(rows)?.into_iter().map(|baseline: Baseline| (baseline.indicator_id, baseline)).collect())
}

/// What a meeting froze, by indicator.
pub fn of_meeting(tx: &mut ReadTx<'_>, meeting: MeetingId) -> DbResult<HashMap<IndicatorId, Baseline>> {
    let rows = t::table.filter(t::meeting_id.eq(Uid::from(meeting))).load::<Row>(tx.conn)?;
    Ok(all(rows)?.into_iter().map(|baseline: Baseline| (baseline.indicator_id, baseline)).collect())
}
