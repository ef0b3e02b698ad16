use dukao_app::organisation::list_calendar::YearCalendar;
use dukao_domain::organisation::{CalendarDay, Year};
use serde::Serialize;
use utoipa::ToSchema;

use crate::action::ActionView;

/// A day that differs from what its weekday says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CalendarDay)]
pub(super) struct CalendarDayView {
    /// The day.
    #[schema(format = Date)]
    date: String,
    /// `holiday` or `working`.
    kind: String,
    /// Such as 春节.
    name: String,
    /// Version.
    version: i64,
}

impl From<CalendarDay> for CalendarDayView {
    fn from(day: CalendarDay) -> Self {
        Self {
            date: day.day.to_string(),
            kind: day.kind.code().to_owned(),
            name: day.name,
            version: day.version.number(),
        }
    }
}

/// A year's working-day calendar: all other days go by their weekday.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Calendar)]
pub(super) struct CalendarView {
    /// The calendar year.
    year: i16,
    /// The days that differ, in order.
    days: Vec<CalendarDayView>,
    /// Working days of each month, January first.
    working_days: Vec<u32>,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl CalendarView {
    pub(super) fn new(year: Year, calendar: YearCalendar) -> Self {
        Self {
            year: year.number(),
            days: calendar.days.into_iter().map(Into::into).collect(),
            working_days: calendar.working_days.to_vec(),
            allowed_actions: ActionView::all(calendar.allowed),
        }
    }
}
