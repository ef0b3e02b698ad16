//! What each unit has of a year's indicators. Withdrawn ones count nowhere.

use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_types::{BigInt, Nullable},
};
use dukao_domain::{
    decimal::WeightSum,
    indicators::Stage,
    organisation::{UnitId, Year},
    policy::Scope,
};

use super::filter::scoped;
use crate::{error::DbResult, schema::indicators as t, sql_types::Uid, tx::ReadTx};

/// One unit's indicators in numbers.
#[derive(Debug, Clone, Copy)]
pub struct UnitTotal {
    /// The lead unit; `None` for indicators without one.
    pub unit_id: Option<UnitId>,
    /// Its indicators.
    pub indicators: i64,
    /// Those without a weight.
    pub without_weight: i64,
    /// Their weights together.
    pub weight: WeightSum,
}

impl UnitTotal {
    /// Of a unit that leads nothing.
    pub fn nothing(unit_id: Option<UnitId>) -> Self {
        Self { unit_id, indicators: 0, without_weight: 0, weight: WeightSum::from_scaled(0) }
    }

    /// Both together, on no unit.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            unit_id: None,
            indicators: self.indicators + other.indicators,
            without_weight: self.without_weight + other.without_weight,
            weight: WeightSum::from_scaled(self.weight.to_scaled() + other.weight.to_scaled()),
        }
    }
}

/// The totals of a year within `scope`: a row for each unit that leads anything.
pub fn by_unit(tx: &mut ReadTx<'_>, year: Year, scope: &Scope) -> DbResult<Vec<UnitTotal>> {
    let weight = sql::<Nullable<BigInt>>("cast(sum(indicators.weight) as bigint)");
    let weighted = diesel::dsl::count(t::weight);
    let totals = t::table.group_by(t::lead_unit_id).select((t::lead_unit_id, count_star(), weighted, weight));
    let rows = scoped!(totals.into_boxed(), scope)
        .filter(t::year.eq(year.number()))
        .filter(t::stage.ne(Stage::Withdrawn.code()))
        .load::<(Option<Uid>, i64, i64, Option<i64>)>(tx.conn)?;
    let totals = rows.into_iter().map(|(unit, indicators, weighted, weight)| UnitTotal {
        unit_id: unit.map(Into::into),
        indicators,
        without_weight: indicators - weighted,
        weight: WeightSum::from_scaled(weight.unwrap_or_default()),
    });
    Ok(totals.collect())
}
