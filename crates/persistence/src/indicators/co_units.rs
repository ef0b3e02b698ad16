//! The units that work along on indicators: rows of their own, read and written with the indicator's.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use dukao_domain::{
    indicators::{Indicator, IndicatorId},
    organisation::UnitId,
};

use super::row::Row;
use crate::{
    among::AmongMethods as _, conn::AnyConn, error::DbResult, schema::indicator_co_units as t,
    sql_types::Uid, tx::ReadTx,
};

/// Indicators asked for in one statement; SQLite binds no more than some 30,000 values.
const CHUNK: usize = 5_000;

/// The co-units of each of these indicators; none where there are none.
pub(super) fn of(conn: &mut AnyConn, ids: &[Uid]) -> DbResult<HashMap<IndicatorId, BTreeSet<UnitId>>> {
    let mut found = HashMap::<_, BTreeSet<_>>::new();
    for ids in ids.chunks(CHUNK) {
        let rows = t::table.filter(t::indicator_id.among(ids)).select((t::indicator_id, t::unit_id));
        for (indicator, unit) in rows.load::<(Uid, Uid)>(conn)? {
            found.entry(indicator.into()).or_default().insert(unit.into());
        }
    }
    Ok(found)
}

/// Writes those of an indicator that has none.
pub(super) fn put(conn: &mut AnyConn, indicator: &Indicator) -> DbResult<()> {
    let units = &indicator.content.co_unit_ids;
    let rows = units
        .iter()
        .map(|unit| (t::indicator_id.eq(Uid::from(indicator.id)), t::unit_id.eq(Uid::from(*unit))));
    for row in rows {
        diesel::insert_into(t::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Takes all of an indicator away.
pub(super) fn remove(conn: &mut AnyConn, id: IndicatorId) -> DbResult<()> {
    diesel::delete(t::table.filter(t::indicator_id.eq(Uid::from(id)))).execute(conn)?;
    Ok(())
}

/// Rows as indicators, their co-units with them: one query for all.
pub(super) fn whole(tx: &mut ReadTx<'_>, rows: Vec<Row>) -> DbResult<Vec<Indicator>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut along = of(tx.conn, &ids)?;
    let with = rows.into_iter().map(|row| {
        let units = along.remove(&row.id.into()).unwrap_or_default();
        row.with(units)
    });
    with.collect()
}
