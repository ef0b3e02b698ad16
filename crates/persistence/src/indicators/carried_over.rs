//! What a year left unfinished, and the drafts of the next that go on with it.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    indicators::{CarriedOver, CarriedOverId, Indicator, IndicatorId},
    organisation::Year,
    policy::Scope,
};

use super::{
    co_units::whole,
    filter::{scoped, unfinished},
    row::Row as IndicatorRow,
};
use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::row,
    schema::{carried_over as t, indicators as i},
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    CarriedOver, CarriedOverId:
    id: Uid = id,
    indicator_id: Uid = indicator_id,
    from_indicator_id: Uid = from_indicator_id,
    version: Rev = version,
    created_at: At = created_at,
}

/// Those of `ids` that `year` left unfinished, within `scope`.
pub fn unfinished_among(
    tx: &mut ReadTx<'_>,
    year: Year,
    scope: &Scope,
    ids: &[IndicatorId],
) -> DbResult<Vec<Indicator>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let left = unfinished!(scoped!(i::table.into_boxed(), scope));
    let rows =
        left.filter(i::year.eq(year.number())).filter(i::id.among(ids)).load::<IndicatorRow>(tx.conn)?;
    whole(tx, rows)
}

/// The numbers of the drafts that go on with any of `ids`.
pub fn codes_of(tx: &mut ReadTx<'_>, ids: &[IndicatorId]) -> DbResult<HashMap<IndicatorId, String>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let drafts = t::table.inner_join(i::table.on(t::indicator_id.eq(i::id)));
    let rows = drafts.filter(t::from_indicator_id.among(ids)).select((t::from_indicator_id, i::code));
    Ok(rows.load::<(Uid, String)>(tx.conn)?.into_iter().map(|(id, code)| (id.into(), code)).collect())
}

/// What an indicator goes on with, and what goes on with it.
pub fn around(tx: &mut ReadTx<'_>, id: IndicatorId) -> DbResult<(Option<Indicator>, Option<Indicator>)> {
    let id = Uid::from(id);
    let before = i::table.inner_join(t::table.on(t::from_indicator_id.eq(i::id)));
    let before = before.filter(t::indicator_id.eq(id)).select(i::all_columns);
    let before = before.first::<IndicatorRow>(tx.conn).optional()?;
    let after = i::table.inner_join(t::table.on(t::indicator_id.eq(i::id)));
    let after = after.filter(t::from_indicator_id.eq(id)).select(i::all_columns);
    let after = after.first::<IndicatorRow>(tx.conn).optional()?;
    let mut one = |row: Option<IndicatorRow>| whole(tx, row.into_iter().collect()).map(|mut rows| rows.pop());
    Ok((one(before)?, one(after)?))
}
