//! The assessment years.

use dukao_domain::{organisation::AssessmentYear, policy::perm::YearRead};
use dukao_persistence::organisation::years;

use crate::{AppResult, Cx};

/// All years, latest first.
pub fn list_years(cx: &Cx<'_, YearRead>) -> AppResult<Vec<AssessmentYear>> {
    Ok(cx.db.read(years::all)?)
}
