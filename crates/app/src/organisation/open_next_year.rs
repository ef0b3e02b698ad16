//! Open a year from the last one.

use dukao_domain::{
    fault::FieldCode,
    organisation::{AssessmentYear, Year},
    policy::perm::YearOpen,
};
use dukao_persistence::organisation::years;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    carry_roster,
    show_year::{YearDetail, detail},
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Opens the year after the last one with that one's units, ranking groups and portfolios; units that were merged
/// away stay behind. The first year of all opens empty.
pub fn open_next_year<R: From<YearDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, YearOpen>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let years = years::all(tx)?;
        if years.iter().any(|known| known.year == year) {
            return Err(AppError::field("/year", FieldCode::Duplicate));
        }
        let last = years.first().map(|last| last.year);
        if let Some(next) = last.and_then(Year::next)
            && next != year
        {
            let next = u64::try_from(next.number()).unwrap_or_default();
            return Err(AppError::field("/year", FieldCode::YearNotNext { next }));
        }
        let opened = AssessmentYear::opened(&cx.env, year);
        let recorded = years::insert(tx, &opened, cx.act())?;
        if let Some(last) = last {
            carry_roster(tx, &cx.act(), last, year)?;
        }
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, year, cx.today())?)))
    })
}
