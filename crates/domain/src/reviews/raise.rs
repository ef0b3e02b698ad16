use crate::{
    decimal::Quantity,
    fault::FieldCode,
    indicators::{Direction, Measure},
};

impl Direction {
    /// Whether `new` asks for more than `old`: `at_least` goes up, `at_most` down (workflows, Indicator).
    pub fn asks_for_more(self, old: Quantity, new: Quantity) -> bool {
        match self {
            Self::AtLeast => new > old,
            Self::AtMost => new < old,
        }
    }
}

impl Measure {
    /// The target that `new` would raise (提标, R6); a fault where there is none, or `new` asks for no more.
    pub fn raisable_to(&self, new: Quantity) -> Result<Quantity, FieldCode> {
        let numeric = self.numeric().ok_or(FieldCode::NoTarget)?;
        let old = numeric.target.ok_or(FieldCode::NoTarget)?;
        if numeric.direction == Direction::AtMost && new < Quantity::from_scaled(0) {
            return Err(FieldCode::NegativeAtMostTarget);
        }
        if numeric.direction.asks_for_more(old, new) {
            Ok(old)
        } else {
            Err(FieldCode::NotARaise { target: old.to_string() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::NumericMeasure;

    #[test]
    fn a_raise_asks_for_more() {
        let goal = |direction, target: Option<&str>| {
            Measure::Numeric(NumericMeasure {
                direction,
                target: target.map(|target| target.parse().unwrap()),
                unit_of_measure: None,
                baseline: None,
                stated: None,
            })
        };
        let raised = |goal: &Measure, new: &str| {
            goal.raisable_to(new.parse().unwrap()).map(|old| old.to_string()).map_err(|code| code.code())
        };
        let up = goal(Direction::AtLeast, Some("10"));
        assert_eq!(raised(&up, "10.000001"), Ok("10".to_owned()));
        for same_or_less in ["10", "9.9", "-1"] {
            assert_eq!(raised(&up, same_or_less), Err("review.not_a_raise"));
        }
        let down = goal(Direction::AtMost, Some("10"));
        assert_eq!(raised(&down, "0"), Ok("10".to_owned()));
        assert_eq!(raised(&down, "10"), Err("review.not_a_raise"));
        assert_eq!(raised(&down, "-1"), Err("indicator.negative_at_most_target"));
        assert_eq!(raised(&goal(Direction::AtLeast, None), "1"), Err("review.no_target"));
        assert_eq!(raised(&Measure::Milestone, "1"), Err("review.no_target"));
    }
}
