//! List a day as a holiday or a working weekend.

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    organisation::{CalendarDay, DayKind},
    policy::perm::CalendarEdit,
};
use dukao_persistence::{Audited, organisation::calendar};

use crate::{AppError, AppResult, Cx, nodes::timing};

/// What a day shall be listed as.
#[derive(Debug, Clone)]
pub struct ListedDay {
    /// The day.
    pub day: NaiveDate,
    /// The version that the caller saw; `None` when the day was not listed.
    pub expected: Option<Version>,
    /// As what.
    pub kind: DayKind,
    /// Such as 春节.
    pub name: String,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Enters the day, or changes it. The flag says whether it was entered.
pub fn set_calendar_day(cx: &Cx<'_, CalendarEdit>, set: &ListedDay) -> AppResult<(CalendarDay, bool)> {
    cx.change(|tx| {
        CalendarDay::fits(set.day, set.kind).map_err(|code| AppError::field("/kind", code))?;
        let act = cx.act().because(set.reason.clone());
        let Some(before) = calendar::by_day(tx, set.day)? else {
            if set.expected.is_some() {
                return Err(AppError::NotFound);
            }
            let day = CalendarDay::listed(&cx.env, set.day, set.kind, set.name.clone());
            let recorded = calendar::insert(tx, &day, act.clone())?;
            timing::move_all(cx, tx, &act)?;
            return Ok(recorded.returning((day, true)));
        };
        AppError::unless_stale(set.expected.ok_or(AppError::VersionRequired)?, before.version)?;
        if (before.kind, &before.name) == (set.kind, &set.name) {
            return Ok(Audited::nothing((before, false)));
        }
        let after = before.clone().changed(&cx.env, set.kind, set.name.clone());
        let recorded = calendar::update(tx, &before, &after, act.clone())?;
        timing::move_all(cx, tx, &act)?;
        Ok(recorded.returning((after, false)))
    })
}
