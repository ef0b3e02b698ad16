use chrono::{Months, NaiveDate};

use super::Bounds;
use crate::{
    decimal::{Quantity, Weight},
    fault::{FieldCode, FieldFault},
    text::{self, limits},
};

/// What a unit says about a node; everything but title and day may be missing until the plan is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeContent {
    /// The step.
    pub title: String,
    /// What shows that it is done (交付物).
    pub deliverable: Option<String>,
    /// By when.
    pub due_on: NaiveDate,
    /// What a numeric indicator has reached by then, cumulated, in its unit of measure.
    pub planned: Option<Quantity>,
    /// Its weight among the indicator's nodes, in points of 100.
    pub weight: Option<Weight>,
}

impl NodeContent {
    /// The same step so many years later, as far as the new bounds let it. What was planned to be reached is not taken
    /// over: the target is another.
    #[must_use]
    pub fn later(self, years: i16, bounds: &Bounds) -> Self {
        let months = Months::new(u32::try_from(years).unwrap_or_default().saturating_mul(12));
        let due_on = self.due_on.checked_add_months(months).unwrap_or(bounds.deadline);
        Self { due_on: due_on.clamp(bounds.year.first_day(), bounds.deadline), planned: None, ..self }
    }

    /// Trims and checks what holds for a draft already; faults point below `at`.
    pub fn checked(self, at: &str) -> Result<Self, Vec<FieldFault>> {
        let title = text::line(&self.title, limits::TITLE);
        let deliverable = text::optional(self.deliverable.as_deref(), limits::REASON);
        match (title, deliverable) {
            (Ok(title), Ok(deliverable)) => Ok(Self { title, deliverable, ..self }),
            (title, deliverable) => {
                let fault = |field: &str, code: FieldCode| FieldFault::new(format!("{at}/{field}"), code);
                let title = title.err().map(|code| fault("title", code));
                let deliverable = deliverable.err().map(|code| fault("deliverable", code));
                Err(title.into_iter().chain(deliverable).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Year;

    #[test]
    fn a_step_comes_again_within_the_new_bounds() {
        let bounds =
            Bounds { year: Year::new(2025).unwrap(), deadline: "2025-11-30".parse().unwrap(), goal: None };
        let later = |due_on: &str| {
            let node = NodeContent {
                title: "开工".to_owned(),
                deliverable: None,
                due_on: due_on.parse().unwrap(),
                planned: "3".parse().ok(),
                weight: None,
            };
            let later = node.later(1, &bounds);
            assert_eq!(later.planned, None);
            later.due_on.to_string()
        };
        assert_eq!(later("2024-02-29"), "2025-02-28");
        assert_eq!(later("2024-12-31"), "2025-11-30", "no later than the new deadline");
        assert_eq!(later("2023-12-31"), "2025-01-01", "no earlier than the year");
    }
}
