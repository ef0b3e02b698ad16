use dukao_domain::{
    indicators::{Content, Indicator},
    organisation::Year,
    session::PersonId,
};
use dukao_persistence::{
    Act, Recorded, WriteTx, indicators,
    ops::counters,
    organisation::years,
    sources::{documents, items},
};

use super::{
    Outcome, Parsed,
    plan::{must_be_open, plan},
};
use crate::{AppError, AppResult, indicators::create::numbering};

/// Enters parsed rows in the given transaction; [`AppError::InvalidRows`] with every problem when there is one. `complete`
/// adds to the new indicators what no file says.
pub fn enter<'t>(
    tx: &mut WriteTx<'t>,
    year: Year,
    parsed: &Parsed,
    author: Option<PersonId>,
    act: &Act,
    complete: impl FnOnce(&mut [Content]) -> AppResult<()>,
) -> AppResult<(Option<Recorded<'t>>, Outcome)> {
    years::lock(tx, year)?;
    must_be_open(tx, year)?;
    let env = tx.env();
    let mut plan = plan(tx, env, year, parsed)?;
    if !plan.problems.is_empty() {
        return Err(AppError::InvalidRows(plan.problems));
    }
    let outcome = plan.outcome(parsed);
    complete(&mut plan.indicators)?;
    let mut recorded = None;
    for document in &plan.documents {
        recorded = Some(documents::insert(tx, document, act.clone())?);
    }
    for item in &plan.items {
        recorded = Some(items::insert(tx, item, act.clone())?);
    }
    let count = i64::try_from(plan.indicators.len()).map_err(AppError::internal)?;
    if count > 0 {
        let first = counters::take(tx, &numbering(year), count)?;
        for (place, content) in (first..).zip(plan.indicators) {
            let indicator = Indicator::draft(env, year, place, content, author);
            recorded = Some(indicators::insert(tx, &indicator, act.clone())?);
        }
    }
    Ok((recorded, outcome))
}
