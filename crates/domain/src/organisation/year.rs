use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::{FieldCode, FieldFault},
    id::Id,
    policy::Permission,
    state::StateFault,
    time::Timestamp,
    words::words,
};

/// A calendar year that is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(i16);

impl Year {
    /// The earliest year the platform keeps.
    pub const FIRST: i16 = 2000;
    /// The latest year the platform keeps.
    pub const LAST: i16 = 2199;

    /// Checks the range.
    pub fn new(year: i16) -> Result<Self, FieldCode> {
        if (Self::FIRST..=Self::LAST).contains(&year) {
            Ok(Self(year))
        } else {
            Err(FieldCode::OutOfRange { min: Self::FIRST.to_string(), max: Self::LAST.to_string() })
        }
    }

    /// The number.
    pub const fn number(self) -> i16 {
        self.0
    }

    /// The year after it; `None` after the last one.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0.saturating_add(1)).ok()
    }

    /// The year before it; `None` before the first one.
    pub fn previous(self) -> Option<Self> {
        Self::new(self.0.saturating_sub(1)).ok()
    }

    /// What is wrong with a unit that is not in its roster.
    pub fn lacks_unit(self) -> FieldCode {
        FieldCode::UnitNotInYear { year: self.0.unsigned_abs().into() }
    }

    /// 1 January of it.
    pub fn first_day(self) -> NaiveDate {
        self.day(1, 1)
    }

    /// 31 December of it.
    pub fn last_day(self) -> NaiveDate {
        self.day(12, 31)
    }

    /// The first day after its month of this index from 0; `None` after December.
    pub fn month_after(self, index: usize) -> Option<NaiveDate> {
        let month = u32::try_from(index).ok()?.checked_add(2)?;
        NaiveDate::from_ymd_opt(self.0.into(), month, 1)
    }

    /// A day of it.
    fn day(self, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0.into(), month, day).unwrap_or_default()
    }

    /// A day of the year after it.
    fn following(self, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(i32::from(self.0) + 1, month, day).unwrap_or_default()
    }

    /// Whether `date` lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        date.year() == i32::from(self.0)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl FromStr for Year {
    type Err = FieldCode;

    fn from_str(text: &str) -> Result<Self, FieldCode> {
        let year = text.parse().map_err(|_| FieldCode::Malformed { expected: "year".to_owned() })?;
        Self::new(year)
    }
}

words! {
    /// Where a year stands (workflows, Year).
    Phase {
        /// Sources, ledger, review, node plans.
        Preparation => "preparation",
        /// Reports, orders, visits, adjustments.
        Execution => "execution",
        /// Surveys close, deductions, appeals.
        Evaluation => "evaluation",
        /// The meeting acts.
        Deliberation => "deliberation",
        /// Read-only.
        Published => "published",
        /// A new snapshot stands beside the old one.
        Corrected => "corrected",
    }
}

impl Phase {
    /// The phase that follows; `None` after the last. `corrected` follows `published` by a new snapshot, not by a
    /// move.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Preparation => Some(Self::Execution),
            Self::Execution => Some(Self::Evaluation),
            Self::Evaluation => Some(Self::Deliberation),
            Self::Deliberation => Some(Self::Published),
            Self::Published | Self::Corrected => None,
        }
    }

    /// Whether indicators are drafted: late tasks still are during execution (workflows, Year).
    pub const fn takes_drafts(self) -> bool {
        matches!(self, Self::Preparation | Self::Execution)
    }

    /// Whether units report on their nodes and the office verifies (workflows, Year).
    pub const fn takes_reports(self) -> bool {
        matches!(self, Self::Execution | Self::Evaluation)
    }

    /// Whether nothing of the year changes any more.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Published | Self::Corrected)
    }
}

/// Id of an [`AssessmentYear`].
pub type AssessmentYearId = Id<AssessmentYear>;

/// One cycle of supervision and assessment (考评年度).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentYear {
    /// Id.
    pub id: AssessmentYearId,
    /// The calendar year; unique.
    pub year: Year,
    /// Where it stands.
    pub phase: Phase,
    /// Last day of node reporting, where it is not the default; see [`Self::reporting_closes_on`].
    pub reporting_closes: Option<NaiveDate>,
    /// Last day of final actuals, where it is not the default; see [`Self::actuals_close_on`].
    pub actuals_close: Option<NaiveDate>,
    /// Counts changes.
    pub version: Version,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl AssessmentYear {
    /// A year just opened, in preparation.
    pub fn opened(env: &Env, year: Year) -> Self {
        Self {
            id: env.new_id(),
            year,
            phase: Phase::Preparation,
            reporting_closes: None,
            actuals_close: None,
            version: Version::FIRST,
            created_at: env.now(),
            updated_at: env.now(),
        }
    }

    /// The year's close (workflows, Year): the last day of node reporting; 31 January after the year by default.
    pub fn reporting_closes_on(&self) -> NaiveDate {
        self.reporting_closes.unwrap_or_else(|| self.year.following(1, 31))
    }

    /// The last day of final actuals; 31 March after the year by default.
    pub fn actuals_close_on(&self) -> NaiveDate {
        self.actuals_close.unwrap_or_else(|| self.year.following(3, 31))
    }

    /// The next version with other closing dates.
    ///
    /// Faults: a date outside the year and the one after it, or before `today` unless it stands so already; actuals that
    /// close before reporting does.
    pub fn closing(
        self,
        env: &Env,
        today: NaiveDate,
        reporting: NaiveDate,
        actuals: NaiveDate,
    ) -> Result<Self, Vec<FieldFault>> {
        let (min, max) = (self.year.first_day().max(today), self.year.following(12, 31));
        let mut faults = Vec::new();
        let mut check = |pointer, kept: bool, day: NaiveDate, min: NaiveDate| {
            if !(kept || (min..=max).contains(&day)) {
                let code = FieldCode::OutOfRange { min: min.to_string(), max: max.to_string() };
                faults.push(FieldFault::new(pointer, code));
            }
        };
        check("/reporting_closes_on", reporting == self.reporting_closes_on(), reporting, min);
        // One bound for both reasons: whoever is told a range can choose any day of it.
        let kept = actuals == self.actuals_close_on() && actuals >= reporting;
        check("/actuals_close_on", kept, actuals, min.max(reporting.min(max)));
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            reporting_closes: Some(reporting),
            actuals_close: Some(actuals),
            version: self.version.next(),
            updated_at: env.now(),
            ..self
        })
    }

    /// Refuses what would change a year that is closed: the one place that says so.
    pub fn require_open(&self, attempted: Permission) -> Result<(), StateFault> {
        self.require(attempted, |phase| !phase.is_closed())
    }

    /// Refuses new drafts once the year is evaluated.
    pub fn require_drafting(&self, attempted: Permission) -> Result<(), StateFault> {
        self.require(attempted, Phase::takes_drafts)
    }

    /// Refuses reports outside the time in which they are made; on `today`, if it is given, after the last day of them.
    pub fn require_reporting(
        &self,
        attempted: Permission,
        today: Option<NaiveDate>,
    ) -> Result<(), StateFault> {
        self.require(attempted, Phase::takes_reports)?;
        if today.is_some_and(|today| today > self.reporting_closes_on()) {
            return Err(StateFault { from: "reporting_closed", attempted, allowed: Vec::new() });
        }
        Ok(())
    }

    /// Refuses actual values outside the time in which they are entered (workflows, Year).
    pub fn require_actuals(&self, attempted: Permission, today: NaiveDate) -> Result<(), StateFault> {
        self.require(attempted, Phase::takes_reports)?;
        if today > self.actuals_close_on() {
            return Err(StateFault { from: "actuals_closed", attempted, allowed: Vec::new() });
        }
        Ok(())
    }

    fn require(&self, attempted: Permission, allows: impl Fn(Phase) -> bool) -> Result<(), StateFault> {
        if allows(self.phase) {
            return Ok(());
        }
        let allowed = Phase::ALL.iter().copied().filter(|phase| allows(*phase));
        Err(StateFault { from: self.phase.code(), attempted, allowed: allowed.map(Phase::code).collect() })
    }

    /// The first day on which it may enter the phase that follows (workflows, Year); `None` where no day is set. The
    /// year is executed while it runs; the surveys and the spot check of its end belong to its last month; and both kinds
    /// of reporting run through execution and evaluation, so that deliberation begins when the actuals have closed.
    pub fn not_before(&self) -> Option<NaiveDate> {
        match self.phase {
            Phase::Preparation => Some(self.year.first_day()),
            Phase::Execution => Some(self.year.day(12, 1)),
            Phase::Evaluation => Some(self.actuals_close_on().succ_opt().unwrap_or(NaiveDate::MAX)),
            Phase::Deliberation | Phase::Published | Phase::Corrected => None,
        }
    }

    /// The same while that day is still to come.
    pub fn barred_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.not_before().filter(|day| today < *day)
    }

    /// The next version in the phase that follows; `None` where none does.
    pub fn moved_on(self, env: &Env) -> Option<Self> {
        let phase = self.phase.next()?;
        Some(Self { phase, version: self.version.next(), updated_at: env.now(), ..self })
    }
}

viewed! {
    AssessmentYear: AssessmentYear, 2, added: [(2, "reporting_closes_on"), (2, "actuals_close_on")];
    |year| {
        "id": year.id, "year": year.year, "phase": year.phase, "reporting_closes_on": year.reporting_closes,
        "actuals_close_on": year.actuals_close, "version": year.version, "created_at": year.created_at,
        "updated_at": year.updated_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::event::Viewed as _;

    fn year() -> AssessmentYear {
        AssessmentYear::opened(&Env::new(Timestamp::from_micros(0), [1; 32]), Year(2026))
    }

    #[test]
    fn closes_by_default_after_the_year() {
        assert_eq!(year().reporting_closes_on().to_string(), "2027-01-31");
        assert_eq!(year().actuals_close_on().to_string(), "2027-03-31");
    }

    #[test]
    fn actuals_never_close_before_reporting() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let refused =
            year().closing(&env, day("2026-03-02"), day("2027-02-10"), day("2027-02-09")).unwrap_err();
        assert_eq!(refused[0].pointer, "/actuals_close_on");
        assert_eq!(
            year().closing(&env, day("2026-03-02"), day("2025-12-31"), day("2028-01-01")).unwrap_err().len(),
            2
        );
        let moved = year().closing(&env, day("2026-03-02"), day("2027-02-10"), day("2027-02-10")).unwrap();
        assert_eq!((moved.version, moved.reporting_closes_on()), (Version::new(2), day("2027-02-10")));
    }

    #[test]
    fn phases_follow_one_another_to_the_end() {
        let mut phase = Phase::Preparation;
        let mut seen = vec![phase];
        while let Some(next) = phase.next() {
            phase = next;
            seen.push(phase);
        }
        assert_eq!(seen, Phase::ALL[..5]);
    }

    #[test]
    fn each_phase_has_its_first_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let early = year().closing(&env, day("2026-03-02"), day("2026-12-10"), day("2026-12-20")).unwrap();
        for (phase, by_default, brought_forward) in [
            (Phase::Preparation, Some("2026-01-01"), Some("2026-01-01")),
            (Phase::Execution, Some("2026-12-01"), Some("2026-12-01")),
            (Phase::Evaluation, Some("2027-04-01"), Some("2026-12-21")),
            (Phase::Deliberation, None, None),
            (Phase::Published, None, None),
            (Phase::Corrected, None, None),
        ] {
            for (year, first) in [(year(), by_default), (early.clone(), brought_forward)] {
                let year = AssessmentYear { phase, ..year };
                let first = first.map(day);
                assert_eq!(year.not_before(), first, "{phase}");
                let Some(first) = first else { continue };
                assert_eq!(year.barred_until(first.pred_opt().unwrap()), Some(first), "{phase}");
                assert_eq!(year.barred_until(first), None, "{phase}");
            }
        }
    }

    #[test]
    fn a_published_year_is_closed() {
        let open = year();
        assert!(open.require_open(Permission::IndicatorCreate).is_ok());
        for phase in [Phase::Published, Phase::Corrected] {
            let refused = AssessmentYear { phase, ..open.clone() }.require_open(Permission::IndicatorCreate);
            let refused = refused.unwrap_err();
            assert_eq!((refused.from, refused.allowed.len()), (phase.code(), 4));
        }
    }

    #[test]
    fn late_tasks_are_drafted_during_execution_and_not_later() {
        for phase in Phase::ALL {
            let year = AssessmentYear { phase: *phase, ..year() };
            let takes = [Phase::Preparation, Phase::Execution].contains(phase);
            let answer = year.require_drafting(Permission::IndicatorCarryOver);
            let refused = answer.as_ref().err().map(|fault| fault.allowed.clone());
            assert_eq!(refused, (!takes).then(|| vec!["preparation", "execution"]), "{phase}");
        }
    }

    #[test]
    fn an_event_from_before_the_dates_still_matches_a_year_without_them() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let plain = year();
        let old = plain.view_as(1).unwrap();
        assert!(!old.contains_key("actuals_close_on"));
        let day = plain.actuals_close_on();
        assert!(plain.closing(&env, day, day, day).unwrap().view_as(1).is_none());
    }
}
