use chrono::{Days, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Tz;

use crate::{
    organisation::{Calendar, Extension},
    time::Timestamp,
};

/// When something dated is late, and from when its light warns: instants, so that storage and rules compare nothing else
/// (workflows, Lights).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last instant that is in time.
    pub due_at: Timestamp,
    /// The first instant that warns.
    pub yellow_from: Timestamp,
}

impl Due {
    /// Of what is due on `day`: in time until the day's end in the city's zone, later where confirmed `extensions` move
    /// it; warning from the beginning of the day that lies `warn` working days before.
    pub fn on(day: NaiveDate, warn: u8, calendar: &Calendar, extensions: &[Extension], zone: Tz) -> Self {
        // An extension can move a deadline into the outage of the next one.
        let due_at = extensions.iter().fold(end_of(day, zone), |at, one| one.moves(at, calendar, zone));
        let warned = calendar.before(due_at.day_in(zone), warn.into());
        Self { due_at, yellow_from: start_of(warned, zone) }
    }
}

/// The first instant of a day. Where clocks leave out midnight, it is the first that they have.
pub fn start_of(day: NaiveDate, zone: Tz) -> Timestamp {
    let midnight = day.and_time(NaiveTime::MIN);
    let hours = (0..24).filter_map(|hour| midnight.checked_add_signed(TimeDelta::hours(hour)));
    let first = hours.map(|hour| zone.from_local_datetime(&hour)).find_map(LocalResult::earliest);
    first.map_or(Timestamp::from_micros(0), |at| at.to_utc().into())
}

/// The last microsecond of a day.
fn end_of(day: NaiveDate, zone: Tz) -> Timestamp {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    Timestamp::from_micros(start_of(next, zone).micros() - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        env::Env,
        organisation::{DayKind, Outage, Year},
    };

    const ZONE: Tz = chrono_tz::Asia::Shanghai;

    fn at(text: &str) -> Timestamp {
        chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc().into()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_in_time_to_its_last_microsecond() {
        let due = Due::on(day("2026-12-31"), 0, &Calendar::default(), &[], ZONE);
        assert_eq!(due.due_at, at("2026-12-31T23:59:59.999999+08:00"));
        assert_eq!(due.yellow_from, at("2026-12-31T00:00:00+08:00"), "of 0 days, the day itself");
    }

    #[test]
    fn it_warns_working_days_before() {
        // 2026-02-14 and 02-28 are Saturdays that are worked, 02-15 to 02-23 are free.
        let free = (15..=23).map(|d| (NaiveDate::from_ymd_opt(2026, 2, d).unwrap(), DayKind::Holiday));
        let worked = ["2026-02-14", "2026-02-28"].map(|text| (day(text), DayKind::Working));
        let calendar = Calendar::new(free.chain(worked));
        let warned = |due| Due::on(day(due), 5, &calendar, &[], ZONE).yellow_from;
        assert_eq!(warned("2026-02-26"), at("2026-02-12T00:00:00+08:00"));
        assert_eq!(warned("2026-03-02"), at("2026-02-24T00:00:00+08:00"), "over a worked Saturday");
        assert_eq!(warned("2026-02-18"), at("2026-02-10T00:00:00+08:00"), "due on a free day");
        let plain = Due::on(day("2026-03-06"), 5, &Calendar::default(), &[], ZONE);
        assert_eq!(plain.yellow_from, at("2026-02-27T00:00:00+08:00"));
    }

    #[test]
    fn an_outage_moves_it_and_its_warning() {
        let env = Env::new(at("2026-03-09T09:00:00+08:00"), [1; 32]);
        let outage = Outage {
            from: at("2026-03-06T08:00:00+08:00"),
            to: at("2026-03-07T08:00:00+08:00"),
            working_days: 2,
            cause: "停电".to_owned(),
        };
        let filed = Extension::filed(&env, Year::new(2026).unwrap(), outage, env.new_id());
        let moved = |filed: &Extension| {
            Due::on(day("2026-03-06"), 1, &Calendar::default(), std::slice::from_ref(filed), ZONE)
        };
        assert_eq!(moved(&filed).due_at, at("2026-03-06T23:59:59.999999+08:00"), "not confirmed");
        let confirmed = filed.decided(&env, true, env.new_id()).unwrap();
        assert_eq!(moved(&confirmed).due_at, at("2026-03-10T23:59:59.999999+08:00"));
        assert_eq!(moved(&confirmed).yellow_from, at("2026-03-09T00:00:00+08:00"));
    }

    proptest! {
        #[test]
        fn the_warning_is_never_after_the_end(
            offset in 0_u64..400, warn in 0_u8..30, zone in prop::sample::select(vec![
                chrono_tz::Asia::Shanghai, chrono_tz::UTC, chrono_tz::America::Sao_Paulo, chrono_tz::Asia::Beirut,
            ]),
        ) {
            let on = day("2017-06-01").checked_add_days(Days::new(offset)).unwrap();
            let due = Due::on(on, warn, &Calendar::default(), &[], zone);
            prop_assert!(due.yellow_from < due.due_at);
            prop_assert_eq!(due.due_at.day_in(zone), on);
            prop_assert!(Timestamp::from_micros(due.due_at.micros() + 1).day_in(zone) > on);
            let before = Timestamp::from_micros(due.yellow_from.micros() - 1);
            prop_assert!(before.day_in(zone) < due.yellow_from.day_in(zone));
        }
    }
}
