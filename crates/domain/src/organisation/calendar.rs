//! Working days: weekends plus the state's holidays and working weekends, as data (workflows, Lights).

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    organisation::Year,
    time::Timestamp,
    words::words,
};

words! {
    /// How a day differs from what its weekday says.
    DayKind {
        /// Free, though it may be a weekday.
        Holiday => "holiday",
        /// Worked, though it is a Saturday or Sunday (调休上班).
        Working => "working",
    }
}

/// Id of a [`CalendarDay`].
pub type CalendarDayId = Id<CalendarDay>;

/// One day of the state's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// Id.
    pub id: CalendarDayId,
    /// The day; listed once.
    pub day: NaiveDate,
    /// How it differs.
    pub kind: DayKind,
    /// Such as 春节.
    pub name: String,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

viewed! {
    CalendarDay: CalendarDay, 1;
    |day| {
        "id": day.id, "day": day.day, "kind": day.kind, "name": day.name, "version": day.version,
        "created_at": day.created_at, "updated_at": day.updated_at,
    }
}

impl CalendarDay {
    /// Whether a day can be listed as this kind: only a Saturday or Sunday is worked against its weekday.
    pub fn fits(day: NaiveDate, kind: DayKind) -> Result<(), FieldCode> {
        if kind == DayKind::Working && !is_weekend(day) {
            return Err(FieldCode::NotOneOf { allowed: DayKind::Holiday.code().to_owned() });
        }
        Ok(())
    }

    /// A day just listed.
    pub fn listed(env: &Env, day: NaiveDate, kind: DayKind, name: String) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self { id, day, kind, name, version: Version::FIRST, created_at: now, updated_at: now }
    }

    /// The next version.
    #[must_use]
    pub fn changed(self, env: &Env, kind: DayKind, name: String) -> Self {
        Self { kind, name, version: self.version.next(), updated_at: env.now(), ..self }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Which days are worked.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    listed: BTreeMap<NaiveDate, DayKind>,
}

impl Calendar {
    /// From the list's days; others go by their weekday.
    pub fn new(days: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Self {
        Self { listed: days.into_iter().collect() }
    }

    /// Whether `day` is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.listed.get(&day) {
            Some(kind) => *kind == DayKind::Working,
            None => !is_weekend(day),
        }
    }

    /// How many days of each month of `year` are worked, January first.
    pub fn working_days_by_month(&self, year: Year) -> [u32; 12] {
        let mut months = [0; 12];
        for day in year.first_day().iter_days().take_while(|day| year.contains(*day)) {
            let month = usize::try_from(day.month0()).ok().and_then(|month| months.get_mut(month));
            if let Some(month) = month.filter(|_| self.is_working(day)) {
                *month += 1;
            }
        }
        months
    }

    /// The `count`th working day after `day`, which itself does not count; `day` when `count` is 0.
    pub fn after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        self.step(day, count, |day| day.checked_add_days(Days::new(1)))
    }

    /// The `count`th working day before `day`, which itself does not count; `day` when `count` is 0.
    pub fn before(&self, day: NaiveDate, count: u32) -> NaiveDate {
        self.step(day, count, |day| day.checked_sub_days(Days::new(1)))
    }

    fn step(&self, from: NaiveDate, count: u32, next: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let (mut day, mut left) = (from, count);
        while left > 0 {
            // At the end of chrono's calendar there is no further day.
            let Some(following) = next(day) else { return day };
            day = following;
            if self.is_working(day) {
                left -= 1;
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn spring_2026() -> Calendar {
        let holidays = (15..=23).map(|d| (NaiveDate::from_ymd_opt(2026, 2, d).unwrap(), DayKind::Holiday));
        let worked = [day("2026-02-14"), day("2026-02-28")].map(|day| (day, DayKind::Working));
        Calendar::new(holidays.chain(worked))
    }

    #[test]
    fn holidays_and_working_weekends() {
        let calendar = spring_2026();
        assert!(calendar.is_working(day("2026-02-13")), "a Friday");
        assert!(calendar.is_working(day("2026-02-14")), "a Saturday that is worked");
        assert!(!calendar.is_working(day("2026-02-16")), "a Monday that is not");
        assert!(!calendar.is_working(day("2026-03-01")), "a Sunday");
        assert_eq!(calendar.after(day("2026-02-13"), 1), day("2026-02-14"));
        assert_eq!(calendar.after(day("2026-02-13"), 2), day("2026-02-24"));
        assert_eq!(calendar.before(day("2026-02-24"), 1), day("2026-02-14"));
        assert_eq!(calendar.after(day("2026-02-27"), 1), day("2026-02-28"));
    }

    #[test]
    fn months_count_their_working_days() {
        let months = spring_2026().working_days_by_month(Year::new(2026).unwrap());
        // February 2026 has 20 weekdays; six of them are free, two Saturdays are worked.
        assert_eq!(months[1], 16);
        assert_eq!(months.iter().sum::<u32>(), 261 - 6 + 2);
        let plain = Calendar::default().working_days_by_month(Year::new(2024).unwrap());
        assert_eq!(plain.iter().sum::<u32>(), 262, "a leap year");
    }

    #[test]
    fn only_a_weekend_is_worked_against_its_weekday() {
        assert!(CalendarDay::fits(day("2026-02-28"), DayKind::Working).is_ok());
        assert!(CalendarDay::fits(day("2026-02-27"), DayKind::Working).is_err());
        assert!(CalendarDay::fits(day("2026-02-28"), DayKind::Holiday).is_ok());
    }

    proptest! {
        #[test]
        fn forth_and_back_is_where_one_was(offset in 0_u64..800, count in 1_u32..40) {
            let calendar = spring_2026();
            let start = day("2025-06-01").checked_add_days(Days::new(offset)).unwrap();
            let there = calendar.after(start, count);
            prop_assert!(calendar.is_working(there));
            let back = calendar.before(there, count);
            // From a free day one comes back to the working day before it.
            let expected = if calendar.is_working(start) { start } else { calendar.before(start, 1) };
            prop_assert_eq!(back, expected);
        }
    }
}
