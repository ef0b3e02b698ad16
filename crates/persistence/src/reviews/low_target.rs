//! What the low-target grounds compare with, for a page of indicators at once.

use std::collections::HashMap;

use diesel::{
    dsl::sql,
    prelude::*,
    sql_types::{BigInt, Nullable},
};
use dukao_domain::{
    decimal::Quantity,
    indicators::{Direction, Indicator, Stage},
    organisation::Year,
    sources::SourceItemId,
};

use crate::{error::DbResult, schema::indicators as t, sql_types::Uid, tx::ReadTx};

/// What the indicators under an item ask for together in one unit of measure.
pub type Together = HashMap<(Year, SourceItemId, String), Quantity>;

/// The sums of `at_least` targets under the items that these indicators cite, by year and unit of measure. Withdrawn ones
/// count nowhere.
pub fn together(tx: &mut ReadTx<'_>, indicators: &[&Indicator]) -> DbResult<Together> {
    let items: Vec<_> =
        indicators.iter().map(|indicator| Uid::from(indicator.content.source_item_id)).collect();
    let rows = t::table
        .filter(t::source_item_id.eq_any(items))
        .filter(t::direction.eq(Direction::AtLeast.code()))
        .filter(t::stage.ne(Stage::Withdrawn.code()))
        .group_by((t::year, t::source_item_id, t::unit_of_measure))
        .select((
            t::year,
            t::source_item_id,
            t::unit_of_measure,
            sql::<Nullable<BigInt>>("cast(sum(indicators.target) as bigint)"),
        ))
        .load::<(i16, Uid, Option<String>, Option<i64>)>(tx.conn)?;
    let sums = rows.into_iter().filter_map(|(year, item, unit, sum)| {
        let at = (Year::new(year).ok()?, item.into(), unit?);
        Some((at, Quantity::from_scaled(sum?)))
    });
    Ok(sums.collect())
}
