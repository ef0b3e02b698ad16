use std::collections::HashMap;

use dukao_domain::{
    indicators::{Indicator, IndicatorId},
    reviews::LowTarget,
};
use dukao_persistence::{ReadTx, indicators, reviews::low_target, sources::items};

use crate::AppResult;

/// The grounds on which these look too low: three queries for all of them; those without any are not in it.
pub(super) fn of(tx: &mut ReadTx<'_>, of: &[&Indicator]) -> AppResult<HashMap<IndicatorId, Vec<LowTarget>>> {
    let mut last = indicators::last_years(tx, of)?;
    let together = low_target::together(tx, of)?;
    let cited: Vec<_> = of.iter().map(|indicator| indicator.content.source_item_id).collect();
    let wording = items::titles(tx, &cited)?;
    let grounds = of.iter().map(|indicator| {
        let content = &indicator.content;
        let unit = content.measure.numeric().and_then(|numeric| numeric.unit_of_measure.clone());
        let sum = unit.and_then(|unit| together.get(&(indicator.year, content.source_item_id, unit)));
        let item = wording.get(&content.source_item_id).map(String::as_str).unwrap_or_default();
        let last = last.remove(&indicator.id);
        let grounds = LowTarget::of(&content.measure, content.advice(None), last, item, sum.copied());
        (indicator.id, grounds)
    });
    Ok(grounds.filter(|(_, grounds)| !grounds.is_empty()).collect())
}
