use serde::Serialize;

use crate::{
    decimal::Quantity,
    fault::{FieldCode, FieldFault},
    text::{self, limits},
    words::words,
};

words! {
    /// Which way is good.
    Direction {
        /// The actual should reach the target.
        AtLeast => "at_least",
        /// The actual should not pass the target.
        AtMost => "at_most",
    }
}

words! {
    /// How a source words its number. All but the last two are judged as `at_least` (workflows, Indicator).
    Comparator {
        /// 超过.
        MoreThan => ">",
        /// 不低于.
        NotLess => ">=",
        /// 等于, or a bare number.
        Equal => "=",
        /// 左右.
        About => "~",
        /// From … to …; the lower bound counts.
        Range => "range",
        /// 低于.
        LessThan => "<",
        /// 不超过.
        NotMore => "<=",
    }
}

impl Comparator {
    /// The direction in which such a number is judged.
    pub const fn direction(self) -> Direction {
        match self {
            Self::LessThan | Self::NotMore => Direction::AtMost,
            Self::MoreThan | Self::NotLess | Self::Equal | Self::About | Self::Range => Direction::AtLeast,
        }
    }
}

/// The number as the source document words it, kept beside the target that is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The comparison.
    pub comparator: Comparator,
    /// The figures, such as `4.5-5`.
    pub text: String,
}

/// A goal in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumericMeasure {
    /// Which way is good.
    pub direction: Direction,
    /// What is to be reached; a draft may lack it.
    pub target: Option<Quantity>,
    /// Such as % or 万人.
    pub unit_of_measure: Option<String>,
    /// Where the year starts from.
    pub baseline: Option<Quantity>,
    /// The source's own wording.
    pub stated: Option<Stated>,
}

/// What completion means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Measure {
    /// A number decides.
    Numeric(NumericMeasure),
    /// The nodes decide.
    Milestone,
}

impl Measure {
    /// The numeric goal, if it is one.
    pub const fn numeric(&self) -> Option<&NumericMeasure> {
        match self {
            Self::Numeric(numeric) => Some(numeric),
            Self::Milestone => None,
        }
    }
}

impl NumericMeasure {
    /// Trims texts and checks that the numbers can be scored (scoring, Functional). Pointers are under `at`.
    pub(super) fn checked(self, at: &str, faults: &mut Vec<FieldFault>) -> Self {
        let mut text = |field: &str, value: Option<String>, max| {
            text::optional_line(value.as_deref(), max).unwrap_or_else(|code| {
                faults.push(FieldFault::new(format!("{at}/{field}"), code));
                None
            })
        };
        let unit_of_measure = text("unit_of_measure", self.unit_of_measure, limits::UNIT_OF_MEASURE);
        let stated = self.stated.and_then(|stated| {
            let text = text("stated/text", Some(stated.text), limits::STATED)?;
            Some(Stated { comparator: stated.comparator, text })
        });
        let zero = Quantity::from_scaled(0);
        if let Some(target) = self.target {
            match (self.direction, self.baseline) {
                (Direction::AtLeast, Some(baseline)) if baseline > target => {
                    faults.push(FieldFault::new(format!("{at}/baseline"), FieldCode::BaselineAboveTarget));
                }
                (Direction::AtLeast, None) if target < zero => {
                    let code = FieldCode::NegativeTargetNeedsBaseline;
                    faults.push(FieldFault::new(format!("{at}/baseline"), code));
                }
                (Direction::AtMost, _) if target < zero => {
                    faults.push(FieldFault::new(format!("{at}/target"), FieldCode::NegativeAtMostTarget));
                }
                _ => {}
            }
        }
        Self { unit_of_measure, stated, ..self }
    }
}
