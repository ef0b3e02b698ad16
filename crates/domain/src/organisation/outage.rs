//! A platform outage as it is filed for an extension.

use chrono_tz::Tz;

use crate::{
    fault::{FieldCode, FieldFault},
    organisation::{AssessmentYear, Extension},
    time::Timestamp,
};

/// An outage as it is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outage {
    /// When it began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Timestamp,
    /// By how many working days what was due in between shall move.
    pub working_days: i16,
    /// What happened.
    pub cause: String,
}

impl Outage {
    /// Longest outage, in seconds: 30 days.
    const MAX_SECONDS: i64 = 30 * 24 * 60 * 60;

    /// Refuses an outage that is not over, that is longer than 30 days, or that touches no day of the year or of the
    /// time until its actuals close; all faults at once.
    pub fn checked(self, year: &AssessmentYear, now: Timestamp, zone: Tz) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let (first, last) = (year.year.first_day(), year.actuals_close_on().max(year.reporting_closes_on()));
        for (pointer, at) in [("/outage_from", self.from), ("/outage_to", self.to)] {
            if !(first..=last).contains(&at.day_in(zone)) {
                let code = FieldCode::OutOfRange { min: first.to_string(), max: last.to_string() };
                faults.push(FieldFault::new(pointer, code));
            }
        }
        if self.to <= self.from {
            faults.push(FieldFault::new("/outage_to", FieldCode::EndsBeforeItBegins));
        } else if faults.is_empty() {
            let longest = self.from.plus_seconds(Self::MAX_SECONDS).min(now);
            if self.to > longest {
                let code = FieldCode::OutOfRange { min: self.from.to_string(), max: longest.to_string() };
                faults.push(FieldFault::new("/outage_to", code));
            }
        }
        if !(1..=Extension::MAX_WORKING_DAYS).contains(&self.working_days) {
            let max = Extension::MAX_WORKING_DAYS.to_string();
            faults.push(FieldFault::new("/working_days", FieldCode::OutOfRange { min: 1.to_string(), max }));
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{env::Env, organisation::Year};

    const ZONE: Tz = chrono_tz::Asia::Shanghai;

    fn at(text: &str) -> Timestamp {
        chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc().into()
    }

    fn env() -> Env {
        Env::new(at("2026-03-02T09:30:00+08:00"), [1; 32])
    }

    fn outage(from: &str, to: &str) -> Outage {
        Outage { from: at(from), to: at(to), working_days: 2, cause: "机房断电".to_owned() }
    }

    fn faults(outage: Outage) -> Vec<String> {
        let env = env();
        let year = AssessmentYear::opened(&env, Year::new(2026).unwrap());
        let faults = outage.checked(&year, env.now(), ZONE).err().unwrap_or_default();
        faults.into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code.code())).collect()
    }

    #[test]
    fn an_outage_is_over_short_and_of_the_year() {
        assert_eq!(faults(outage("2026-02-27T08:00:00+08:00", "2026-02-28T08:00:00+08:00")), [""; 0]);
        assert_eq!(
            faults(outage("2026-02-27T08:00:00+08:00", "2026-02-27T08:00:00+08:00")),
            ["/outage_to field.ends_before_it_begins"]
        );
        assert_eq!(
            faults(outage("2026-03-02T08:00:00+08:00", "2026-03-02T09:30:01+08:00")),
            ["/outage_to field.out_of_range"]
        );
        assert_eq!(
            faults(outage("2026-01-01T00:00:00+08:00", "2026-01-31T00:00:01+08:00")),
            ["/outage_to field.out_of_range"]
        );
        assert_eq!(faults(outage("2026-01-01T00:00:00+08:00", "2026-01-31T00:00:00+08:00")), [""; 0]);
        assert_eq!(
            faults(Outage {
                working_days: 31,
                ..outage("2025-12-31T23:59:59+08:00", "2026-01-01T00:00:00+08:00")
            }),
            ["/outage_from field.out_of_range", "/working_days field.out_of_range"]
        );
    }
}
