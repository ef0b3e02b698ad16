use rust_decimal::Decimal;

use crate::{
    decimal::Quantity,
    indicators::{Advice, Direction, IndicatorId, LastYears, Measure, NumericMeasure},
};

/// A ground on which a target looks too low (低目标提示, R6): shown to reviewers, blocks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LowTarget {
    /// Less is asked for than the same unit was asked for last year under the same title.
    BelowLastYear {
        /// Last year's target.
        last: Quantity,
        /// Last year's indicator.
        last_id: IndicatorId,
        /// Its number.
        code: String,
    },
    /// Less is asked for than where the year starts from.
    BehindBaseline {
        /// Where it starts from.
        baseline: Quantity,
    },
    /// All indicators under the source item together ask for less than it says.
    BelowSource {
        /// What the item says.
        said: Quantity,
        /// What all of them ask for.
        together: Quantity,
    },
    /// Wording that nobody can be held to.
    Vague {
        /// `title` or `standard`.
        field: &'static str,
        /// The words.
        words: Vec<&'static str>,
    },
}

impl LowTarget {
    /// Whether it speaks of the indicator alone, and not of others beside it.
    pub const fn is_of_its_own(&self) -> bool {
        matches!(self, Self::BehindBaseline { .. } | Self::Vague { .. })
    }

    /// Every ground that holds for a goal. `together` is what all indicators under its source item ask for in the same
    /// unit of measure, and `item` the item's wording.
    pub fn of(
        measure: &Measure,
        advice: Vec<Advice>,
        last: Option<LastYears>,
        item: &str,
        together: Option<Quantity>,
    ) -> Vec<Self> {
        let numeric = measure.numeric().and_then(|numeric| Some((numeric, numeric.target?)));
        let mut grounds = Vec::new();
        if let Some((numeric, target)) = numeric {
            let less_than = |other: Quantity| numeric.direction.asks_for_more(target, other);
            grounds.extend(last.and_then(|last| {
                let before = last.measure.numeric().filter(|before| comparable(numeric, before))?;
                let value = before.target.filter(|value| less_than(*value))?;
                Some(Self::BelowLastYear { last: value, last_id: last.id, code: last.code })
            }));
            let behind = numeric.baseline.filter(|baseline| less_than(*baseline));
            grounds.extend(behind.map(|baseline| Self::BehindBaseline { baseline }));
            grounds.extend(below_source(numeric, target, item, together));
        }
        grounds.extend(advice.into_iter().filter_map(|advice| match advice {
            Advice::Vague { field, words } => Some(Self::Vague { field, words }),
            Advice::Repeated { .. } => None,
        }));
        grounds
    }
}

fn comparable(one: &NumericMeasure, other: &NumericMeasure) -> bool {
    one.direction == other.direction && one.unit_of_measure == other.unit_of_measure
}

fn below_source(
    numeric: &NumericMeasure,
    target: Quantity,
    item: &str,
    together: Option<Quantity>,
) -> Option<LowTarget> {
    if numeric.direction != Direction::AtLeast {
        return None;
    }
    let unit = numeric.unit_of_measure.as_deref()?;
    // Of several numbers the lowest: a false alarm costs more trust than it saves.
    let said = stated_in(item, unit).into_iter().min()?;
    let together = together.unwrap_or(target);
    (together < said).then_some(LowTarget::BelowSource { said, together })
}

/// The numbers that stand right before `unit` in a text: `新增学位1.2万个` says 12000 of `个`.
pub fn stated_in(text: &str, unit: &str) -> Vec<Quantity> {
    let is_figure = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let figures = rest.split_at(start).1;
        let end = figures.find(|c| !is_figure(c)).unwrap_or(figures.len());
        let (number, after) = figures.split_at(end);
        rest = after;
        let after = after.trim_start();
        let times = [("", 1_i64), ("万", 10_000), ("亿", 100_000_000)];
        let times = times.into_iter().find_map(|(word, times)| {
            after.strip_prefix(word).is_some_and(|after| after.starts_with(unit)).then_some(times)
        });
        let value = number.replace(',', "").parse::<Decimal>().ok().zip(times);
        let value = value.and_then(|(number, times)| number.checked_mul(Decimal::from(times)));
        found.extend(value.and_then(|value| Quantity::new(value).ok()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{env::Env, time::Timestamp};

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    fn goal(direction: Direction, target: &str, baseline: Option<&str>) -> Measure {
        Measure::Numeric(NumericMeasure {
            direction,
            target: Some(quantity(target)),
            unit_of_measure: Some("个".to_owned()),
            baseline: baseline.map(quantity),
            stated: None,
        })
    }

    fn last(measure: Measure) -> LastYears {
        let id = Env::new(Timestamp::from_micros(0), [7; 32]).new_id();
        LastYears { id, code: "2025-0007".to_owned(), standard: None, measure }
    }

    #[test]
    fn numbers_of_a_unit_are_read_out_of_words() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("新增公办学位1.2万个，幼儿园 30 个", "个", &["12000", "30"]),
            ("完成投资1,250亿元，增长6%", "亿元", &["1250"]),
            ("完成投资1,250亿元，增长6%", "元", &["125000000000"]),
            ("增长4.5%-5%", "%", &["4.5", "5"]),
            ("2026年10件民生实事", "个", &[]),
            ("建成1.2.3个", "个", &[]),
            ("", "个", &[]),
        ];
        for (text, unit, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|text| quantity(text)).collect();
            assert_eq!(stated_in(text, unit), expected, "{text} {unit}");
        }
    }

    #[test]
    fn less_than_last_year_than_the_start_or_than_the_source_says_is_named() {
        let grounds = |measure: &Measure, before: Option<Measure>, item: &str, together: Option<&str>| {
            LowTarget::of(measure, Vec::new(), before.map(last), item, together.map(quantity))
        };
        let low = goal(Direction::AtLeast, "10", None);
        let below = |value: &str| LowTarget::BelowLastYear {
            last: quantity(value),
            last_id: last(Measure::Milestone).id,
            code: "2025-0007".to_owned(),
        };
        assert_eq!(grounds(&low, Some(goal(Direction::AtLeast, "12", None)), "", None), [below("12")]);
        assert_eq!(grounds(&low, Some(goal(Direction::AtLeast, "10", None)), "", None), []);
        assert_eq!(grounds(&low, Some(goal(Direction::AtMost, "12", None)), "", None), []);
        assert_eq!(grounds(&low, Some(Measure::Milestone), "", None), []);
        let loose = goal(Direction::AtMost, "10", Some("8"));
        assert_eq!(
            grounds(&loose, Some(goal(Direction::AtMost, "9", None)), "", None),
            [below("9"), LowTarget::BehindBaseline { baseline: quantity("8") }]
        );
        let source =
            |together: &str| LowTarget::BelowSource { said: quantity("30"), together: quantity(together) };
        assert_eq!(grounds(&low, None, "新建幼儿园30个", None), [source("10")]);
        // Split over several units, all of them count.
        assert_eq!(grounds(&low, None, "新建幼儿园30个", Some("29")), [source("29")]);
        assert_eq!(grounds(&low, None, "新建幼儿园30个", Some("30")), []);
        assert_eq!(
            grounds(&loose, None, "不超过5个", None),
            [LowTarget::BehindBaseline { baseline: quantity("8") }]
        );
    }

    #[test]
    fn wording_counts_for_goals_without_a_number_too() {
        let vague = Advice::Vague { field: "title", words: vec!["力争"] };
        let repeated = Advice::Repeated { last: last(Measure::Milestone).id, code: "2025-0007".to_owned() };
        let grounds = LowTarget::of(&Measure::Milestone, vec![vague, repeated], None, "30个", None);
        assert_eq!(grounds, [LowTarget::Vague { field: "title", words: vec!["力争"] }]);
    }
}
