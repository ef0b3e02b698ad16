//! A year's working-day calendar.

use dukao_domain::{
    organisation::{Calendar, CalendarDay, Year},
    policy::{Permission, Subject, perm::CalendarRead},
};
use dukao_persistence::organisation::calendar;

use crate::{AllowedAction, AppResult, Cx};

/// The days of a year that differ from their weekday, and what follows from them.
#[derive(Debug, Clone)]
pub struct YearCalendar {
    /// The listed days, in order.
    pub days: Vec<CalendarDay>,
    /// Working days of each month, January first.
    pub working_days: [u32; 12],
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// The calendar of any year that the platform keeps.
pub fn list_calendar(cx: &Cx<'_, CalendarRead>, year: Year) -> AppResult<YearCalendar> {
    let days = cx.db.read(|tx| calendar::between(tx, year.first_day(), year.last_day()))?;
    let working_days = Calendar::new(days.iter().map(|day| (day.day, day.kind))).working_days_by_month(year);
    let allowed = vec![AllowedAction::of(&cx.actor, Permission::CalendarEdit, &Subject::CITY)];
    Ok(YearCalendar { days, working_days, allowed })
}
