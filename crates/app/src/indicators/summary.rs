//! The ledger in numbers.

use dukao_domain::{organisation::Year, policy::perm::IndicatorRead};
use dukao_persistence::indicators::{self, Summary};

use crate::{AppResult, Cx};

/// A year's counts over what the caller may see.
pub fn summary(cx: &Cx<'_, IndicatorRead>, year: Year) -> AppResult<Summary> {
    Ok(cx.db.read(|tx| indicators::summary(tx, year, &cx.scope()))?)
}
