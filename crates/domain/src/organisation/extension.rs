use chrono::{LocalResult, NaiveDate, TimeDelta, TimeZone as _};
use chrono_tz::Tz;

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    organisation::{Calendar, Outage, Year},
    policy::Permission,
    session::PersonId,
    state::StateFault,
    time::Timestamp,
    words::words,
};

words! {
    /// Where an extension stands.
    ExtensionState {
        /// Filed; nothing moves yet.
        Filed => "filed",
        /// Confirmed by a second person: due instants move.
        Confirmed => "confirmed",
        /// Refused by a second person.
        Refused => "refused",
        /// Taken back by whoever filed it, before a second person decided.
        Withdrawn => "withdrawn",
    }
}

/// Id of an [`Extension`].
pub type ExtensionId = Id<Extension>;

/// A platform outage for which every deadline of a year that fell into it moves (workflows, People, posts, units).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Id.
    pub id: ExtensionId,
    /// Whose deadlines.
    pub year: Year,
    /// When the outage began.
    pub outage_from: Timestamp,
    /// When it ended.
    pub outage_to: Timestamp,
    /// By how many working days what was due in between moves.
    pub working_days: i16,
    /// What happened.
    pub cause: String,
    /// Who filed it.
    pub filed_by: PersonId,
    /// How it ended; `None` while it waits for a second person.
    pub outcome: Option<ExtensionOutcome>,
    /// Counts changes.
    pub version: Version,
    /// When it was filed.
    pub created_at: Timestamp,
}

/// How an extension ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionOutcome {
    /// A second person decided.
    Decided(ExtensionDecision),
    /// Whoever filed it took it back at this time.
    Withdrawn(Timestamp),
}

/// What the second person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtensionDecision {
    /// Confirmed, or refused.
    pub confirmed: bool,
    /// Who: never the one who filed.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

impl Extension {
    /// Most working days that a deadline can move by.
    pub const MAX_WORKING_DAYS: i16 = 30;

    /// Just filed: nothing moves yet. `outage` is checked already.
    pub fn filed(env: &Env, year: Year, outage: Outage, filed_by: PersonId) -> Self {
        Self {
            id: env.new_id(),
            year,
            outage_from: outage.from,
            outage_to: outage.to,
            working_days: outage.working_days,
            cause: outage.cause,
            filed_by,
            outcome: None,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// Whether it is for a time of `outage` too, and may move deadlines: what fell due then would move twice.
    pub fn covers_part_of(&self, outage: &Outage) -> bool {
        let moves = matches!(self.state(), ExtensionState::Filed | ExtensionState::Confirmed);
        moves && self.outage_from < outage.to && outage.from < self.outage_to
    }

    /// The next version, decided by a second person (the caller sees to it that it is one); only once.
    pub fn decided(self, env: &Env, confirmed: bool, by: PersonId) -> Result<Self, StateFault> {
        let decision = ExtensionDecision { confirmed, by, at: env.now() };
        self.ended(ExtensionOutcome::Decided(decision), Permission::ExtensionDecide)
    }

    /// The next version, taken back by whoever filed it (the caller sees to it that it is them); only while it waits.
    pub fn withdrawn(self, env: &Env) -> Result<Self, StateFault> {
        self.ended(ExtensionOutcome::Withdrawn(env.now()), Permission::ExtensionWithdraw)
    }

    fn ended(self, outcome: ExtensionOutcome, attempted: Permission) -> Result<Self, StateFault> {
        if self.outcome.is_some() {
            let from = self.state().code();
            return Err(StateFault { from, attempted, allowed: vec![ExtensionState::Filed.code()] });
        }
        Ok(Self { outcome: Some(outcome), version: self.version.next(), ..self })
    }

    /// What the second person decided, if one has.
    pub const fn decision(&self) -> Option<ExtensionDecision> {
        match self.outcome {
            Some(ExtensionOutcome::Decided(decision)) => Some(decision),
            _ => None,
        }
    }

    /// When it was taken back, if it was.
    pub const fn withdrawn_at(&self) -> Option<Timestamp> {
        match self.outcome {
            Some(ExtensionOutcome::Withdrawn(at)) => Some(at),
            _ => None,
        }
    }

    /// Where a due instant goes: what fell due during a confirmed outage moves by the working days, at the same time
    /// of day in the city's zone; anything else stays. What was due at first is for the caller to keep.
    pub fn moves(&self, due_at: Timestamp, calendar: &Calendar, zone: Tz) -> Timestamp {
        let during = self.during(due_at);
        if self.state() != ExtensionState::Confirmed || !during {
            return due_at;
        }
        let local = due_at.to_utc().with_timezone(&zone);
        let days = u32::try_from(self.working_days).unwrap_or_default();
        let day = calendar.after(local.date_naive(), days);
        // An hour that a zone's clocks leave out on that day is taken as the first instant after it.
        let moved = zone.from_local_datetime(&day.and_time(local.time()));
        let moved = moved.latest().or_else(|| {
            let later = day.and_time(local.time()).checked_add_signed(TimeDelta::hours(1))?;
            zone.from_local_datetime(&later).latest()
        });
        moved.map_or(due_at, |moved| moved.to_utc().into())
    }

    /// Whether `at` falls into the outage. Its times are told to the minute, so it lasts to the end of its last one: what is
    /// due at 23:59:59 fell into an outage until 23:59.
    fn during(&self, at: Timestamp) -> bool {
        let last = self.outage_to.unix_seconds();
        self.outage_from <= at && at.unix_seconds() <= last - last.rem_euclid(60) + 59
    }

    /// The days whose deadlines fall into the outage, each with the day that they move to once it is confirmed:
    /// deadlines end with the last second of their day in the city's zone.
    pub fn moved_days(&self, calendar: &Calendar, zone: Tz) -> Vec<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.outage_from.day_in(zone), self.outage_to.day_in(zone));
        let ends_within = |day: &NaiveDate| {
            let end = day.and_hms_opt(23, 59, 59).map(|end| zone.from_local_datetime(&end));
            end.and_then(LocalResult::latest).is_some_and(|end| self.during(end.to_utc().into()))
        };
        let days = u32::try_from(self.working_days).unwrap_or_default();
        let within = first.iter_days().take_while(|day| *day <= last).filter(ends_within);
        within.map(|day| (day, calendar.after(day, days))).collect()
    }

    /// Where it stands.
    pub fn state(&self) -> ExtensionState {
        match self.outcome {
            None => ExtensionState::Filed,
            Some(ExtensionOutcome::Withdrawn(_)) => ExtensionState::Withdrawn,
            Some(ExtensionOutcome::Decided(ExtensionDecision { confirmed: true, .. })) => {
                ExtensionState::Confirmed
            }
            Some(ExtensionOutcome::Decided(_)) => ExtensionState::Refused,
        }
    }
}

viewed! {
    Extension: Extension, 2, added: [(2, "withdrawn_at")];
    |extension| {
        "id": extension.id, "year": extension.year, "outage_from": extension.outage_from,
        "outage_to": extension.outage_to, "working_days": extension.working_days, "cause": extension.cause,
        "filed_by": extension.filed_by, "state": extension.state(),
        "decided_by": extension.decision().map(|decision| decision.by),
        "decided_at": extension.decision().map(|decision| decision.at),
        "withdrawn_at": extension.withdrawn_at(),
        "version": extension.version, "created_at": extension.created_at,
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::organisation::DayKind;

    const ZONE: Tz = chrono_tz::Asia::Shanghai;
    const DAY: i64 = 24 * 60 * 60;

    fn at(text: &str) -> Timestamp {
        chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc().into()
    }

    fn env() -> Env {
        Env::new(at("2026-03-02T09:30:00+08:00"), [1; 32])
    }

    fn outage(from: &str, to: &str) -> Outage {
        Outage { from: at(from), to: at(to), working_days: 2, cause: "机房断电".to_owned() }
    }

    fn confirmed(from: Timestamp, to: Timestamp, working_days: i16) -> Extension {
        let outage = Outage { from, to, working_days, cause: "机房断电".to_owned() };
        let filed = Extension::filed(&env(), Year::new(2026).unwrap(), outage, env().new_id());
        filed.decided(&env(), true, env().new_id()).unwrap()
    }

    #[test]
    fn days_that_end_in_the_outage_move() {
        let moved = |from, to| {
            let extension =
                Extension::filed(&env(), Year::new(2026).unwrap(), outage(from, to), env().new_id());
            let days = extension.moved_days(&Calendar::default(), ZONE);
            days.into_iter().map(|(due, moved)| format!("{due} {moved}")).collect::<Vec<_>>()
        };
        assert_eq!(moved("2026-02-27T08:00:00+08:00", "2026-02-27T18:00:00+08:00"), [""; 0]);
        assert_eq!(moved("2026-02-27T09:00:00+08:00", "2026-02-27T23:58:00+08:00"), [""; 0]);
        assert_eq!(
            moved("2026-02-27T09:00:00+08:00", "2026-02-27T23:59:00+08:00"),
            ["2026-02-27 2026-03-03"]
        );
        assert_eq!(
            moved("2026-02-26T23:59:59+08:00", "2026-02-28T08:00:00+08:00"),
            ["2026-02-26 2026-03-02", "2026-02-27 2026-03-03"]
        );
    }

    #[test]
    fn it_is_decided_once() {
        let extension = confirmed(at("2026-02-27T08:00:00+08:00"), at("2026-02-27T20:00:00+08:00"), 1);
        let again = extension.decided(&env(), false, env().new_id()).unwrap_err();
        assert_eq!((again.from, again.allowed), ("confirmed", vec!["filed"]));
    }

    #[test]
    fn it_is_taken_back_only_while_it_waits() {
        let over = outage("2026-02-27T08:00:00+08:00", "2026-02-27T20:00:00+08:00");
        let filed = Extension::filed(&env(), Year::new(2026).unwrap(), over.clone(), env().new_id());
        assert!(filed.covers_part_of(&over));
        let withdrawn = filed.withdrawn(&env()).unwrap();
        assert_eq!((withdrawn.state(), withdrawn.decision()), (ExtensionState::Withdrawn, None));
        assert!(!withdrawn.covers_part_of(&over));
        assert_eq!(withdrawn.decided(&env(), true, env().new_id()).unwrap_err().from, "withdrawn");
        let confirmed = confirmed(over.from, over.to, 1);
        assert_eq!(confirmed.withdrawn(&env()).unwrap_err().from, "confirmed");
    }

    #[test]
    fn what_was_due_on_a_friday_is_due_after_the_weekend() {
        let extension = confirmed(at("2026-03-06T08:00:00+08:00"), at("2026-03-07T08:00:00+08:00"), 1);
        let due = at("2026-03-06T23:59:59+08:00");
        assert_eq!(extension.moves(due, &Calendar::default(), ZONE), at("2026-03-09T23:59:59+08:00"));
        let worked = Calendar::new([("2026-03-07".parse().unwrap(), DayKind::Working)]);
        assert_eq!(extension.moves(due, &worked, ZONE), at("2026-03-07T23:59:59+08:00"));
    }

    proptest! {
        #[test]
        fn only_what_fell_into_a_confirmed_outage_moves(
            start in 0_i64..200, length in 1_i64..30, due in 0_i64..260, second in 0_i64..DAY, days in 1_i16..=30,
            state in 0_u8..4,
        ) {
            let zero = at("2026-01-01T00:00:00+08:00");
            let from = zero.plus_seconds(start * DAY);
            let to = from.plus_seconds(length * DAY);
            let mut extension = confirmed(from, to, days);
            match state {
                0 => extension.outcome = None,
                1 => extension.outcome = Some(ExtensionOutcome::Withdrawn(to)),
                2 => {
                    let refused = extension.decision().map(|d| ExtensionDecision { confirmed: false, ..d });
                    extension.outcome = refused.map(ExtensionOutcome::Decided);
                }
                _ => {}
            }
            let holidays = (1..=8).map(|d| (NaiveDate::from_ymd_opt(2026, 5, d).unwrap(), DayKind::Holiday));
            let calendar = Calendar::new(holidays);
            let due = zero.plus_seconds(due * DAY + second);
            let moved = extension.moves(due, &calendar, ZONE);
            // The outage lasts to the end of its last minute.
            let to = to.plus_seconds(59);
            if state < 3 || due < from || due > to {
                prop_assert_eq!(moved, due);
            } else {
                let (old, new) = (due.day_in(ZONE), moved.day_in(ZONE));
                prop_assert!(calendar.is_working(new));
                let between = old.iter_days().skip(1).take_while(|day| *day <= new);
                let worked = between.filter(|day| calendar.is_working(*day)).count();
                prop_assert_eq!(worked, usize::try_from(days).unwrap());
                // The same time of day: this zone has no daylight saving.
                prop_assert_eq!((moved.micros() - due.micros()) % (DAY * 1_000_000), 0);
                // What is due later is never due earlier than what is due sooner.
                let later = extension.moves(due.plus_seconds(1).min(to), &calendar, ZONE);
                prop_assert!(later >= moved);
                prop_assert!(new > old && new <= old.checked_add_days(Days::new(90)).unwrap());
            }
        }
    }
}
