use dukao_domain::{
    indicators::{Content, Indicator},
    organisation::Year,
    session::PersonId,
};
use dukao_persistence::{
    Act, DbResult, Recorded, WriteTx, indicators,
    ops::counters,
    organisation::years,
    sources::{documents, items},
};

use super::{
    Outcome, Parsed,
    plan::{must_be_open, plan},
};
use crate::{AppError, AppResult, indicators::create::numbering};

/// Rows of one statement; after each somebody hears how far it has come, and may have it broken off.
const STEP: usize = 100;

/// Told how many of how many rows are written; an error breaks the import off.
type Step<'a> = &'a dyn Fn(u64, u64) -> AppResult<()>;

/// Enters parsed rows in the given transaction; [`AppError::InvalidRows`] with every problem when there is one. `complete`
/// adds to the new indicators what no file says.
pub fn enter<'t>(
    tx: &mut WriteTx<'t>,
    year: Year,
    parsed: &Parsed,
    author: Option<PersonId>,
    act: &Act,
    step: Step<'_>,
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
    let counts = &outcome.counts;
    let mut entry = Entry {
        recorded: None,
        done: 0,
        total: counts.new_documents + counts.new_items + counts.new_indicators,
        step,
    };
    entry.enter(&plan.documents, |some| documents::insert_many(tx, some, act))?;
    entry.enter(&plan.items, |some| items::insert_many(tx, some, act))?;
    let count = i64::try_from(plan.indicators.len()).map_err(AppError::internal)?;
    if count > 0 {
        let first = counters::take(tx, &numbering(year), count)?;
        let drafts = (first..).zip(plan.indicators);
        let drafts: Vec<_> =
            drafts.map(|(place, content)| Indicator::draft(env, year, place, content, author)).collect();
        entry.enter(&drafts, |some| indicators::insert_many(tx, some, act))?;
    }
    Ok((entry.recorded, outcome))
}

/// How far the writing has come.
struct Entry<'t, 's> {
    recorded: Option<Recorded<'t>>,
    done: u64,
    total: u64,
    step: Step<'s>,
}

impl<'t> Entry<'t, '_> {
    fn enter<E>(
        &mut self,
        rows: &[E],
        mut insert: impl FnMut(&[E]) -> DbResult<Option<Recorded<'t>>>,
    ) -> AppResult<()> {
        for some in rows.chunks(STEP) {
            self.recorded = insert(some)?.or(self.recorded.take());
            self.done += u64::try_from(some.len()).map_err(AppError::internal)?;
            (self.step)(self.done, self.total)?;
        }
        Ok(())
    }
}
