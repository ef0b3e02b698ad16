//! What the low-target grounds compare with, for a page of indicators at once.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    decimal::Quantity,
    indicators::{Direction, Indicator, Stage},
    organisation::Year,
    sources::SourceItemId,
};

use crate::{among::AmongMethods as _, error::DbResult, schema::indicators as t, sql_types::Uid, tx::ReadTx};

/// What the indicators under an item ask for together in one unit of measure.
pub type Together = HashMap<(Year, SourceItemId, String), Quantity>;

/// The sums of `at_least` targets under the items that these indicators cite, by year and unit of measure. Withdrawn ones
/// count nowhere.
pub fn together(tx: &mut ReadTx<'_>, indicators: &[&Indicator]) -> DbResult<Together> {
    let items: Vec<_> =
        indicators.iter().map(|indicator| Uid::from(indicator.content.source_item_id)).collect();
    let rows = t::table
        .filter(t::source_item_id.among(items))
        .filter(t::direction.eq(Direction::AtLeast.code()))
        .filter(t::stage.ne(Stage::Withdrawn.code()))
        .select((t::year, t::source_item_id, t::unit_of_measure, t::target))
        .load::<(i16, Uid, Option<String>, Option<i64>)>(tx.conn)?;
    // Added here: ten targets of the largest value are more than the databases' whole numbers hold.
    let mut sums = HashMap::<_, i128>::new();
    for (year, item, unit, target) in rows {
        if let (Ok(year), Some(unit), Some(target)) = (Year::new(year), unit, target) {
            *sums.entry((year, item.into(), unit)).or_default() += i128::from(target);
        }
    }
    let sums =
        sums.into_iter().filter_map(|(at, sum)| Some((at, Quantity::from_scaled(i64::try_from(sum).ok()?))));
    Ok(sums.collect())
}
