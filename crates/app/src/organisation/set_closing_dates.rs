//! Set when a year's reporting and actuals close.

use chrono::NaiveDate;
use dukao_domain::{audit::event::Version, organisation::Year, policy::perm::YearEdit};
use dukao_persistence::{Audited, organisation::years};

use super::{
    open_year,
    show_year::{YearDetail, detail},
};
use crate::{AppError, AppResult, Cx};

/// Other closing dates of a year.
#[derive(Debug, Clone)]
pub struct ClosingDates {
    /// Which year.
    pub year: Year,
    /// The version that the caller saw.
    pub expected: Version,
    /// Last day of node reporting.
    pub reporting: NaiveDate,
    /// Last day of final actuals.
    pub actuals: NaiveDate,
    /// Why, for the log.
    pub reason: String,
}

/// Writes the next version. Dates that are the present ones write nothing.
pub fn set_closing_dates(cx: &Cx<'_, YearEdit>, dates: &ClosingDates) -> AppResult<YearDetail> {
    cx.change(|tx| {
        let before = open_year::in_path(tx, dates.year, cx.permission())?;
        AppError::unless_stale(dates.expected, before.version)?;
        let unchanged =
            (before.reporting_closes_on(), before.actuals_close_on()) == (dates.reporting, dates.actuals);
        let after = before.clone().closing(&cx.env, cx.today(), dates.reporting, dates.actuals);
        let after = after.map_err(AppError::Invalid)?;
        let shown = |tx: &mut _| detail(tx, &cx.actor, dates.year, cx.today());
        if unchanged {
            return Ok(Audited::nothing(shown(tx)?));
        }
        let recorded = years::update(tx, &before, &after, cx.act().because(Some(dates.reason.clone())))?;
        Ok(recorded.returning(shown(tx)?))
    })
}
