//! The assessment years.

use dukao_domain::{organisation::AssessmentYear, policy::perm::YearRead};
use dukao_persistence::organisation::years;

use super::show_year::allowed_actions;
use crate::{AllowedAction, AppResult, Cx};

/// All years, latest first, with what the caller may do to each.
pub fn list_years(cx: &Cx<'_, YearRead>) -> AppResult<Vec<(AssessmentYear, Vec<AllowedAction>)>> {
    let years = cx.db.read(years::all)?;
    Ok(years
        .into_iter()
        .map(|year| {
            let allowed = allowed_actions(&cx.actor, &year);
            (year, allowed)
        })
        .collect())
}
