//! Take a day off the calendar's list: it goes by its weekday again.

use chrono::NaiveDate;
use dukao_domain::{audit::event::Version, policy::perm::CalendarEdit};
use dukao_persistence::organisation::calendar;

use crate::{AppError, AppResult, Cx, nodes::timing};

/// Removes the listed day.
pub fn remove_calendar_day(cx: &Cx<'_, CalendarEdit>, day: NaiveDate, expected: Version) -> AppResult<()> {
    cx.change(|tx| {
        let listed = calendar::by_day(tx, day)?.ok_or(AppError::NotFound)?;
        AppError::unless_stale(expected, listed.version)?;
        let recorded = calendar::delete(tx, &listed, cx.act())?;
        timing::move_all(cx, tx, &cx.act())?;
        Ok(recorded.returning(()))
    })
}
