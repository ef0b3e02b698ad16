use crate::{
    decimal::Quantity,
    indicators::{Direction, NumericMeasure},
    words::words,
};

words! {
    /// How far a numeric indicator lies behind what its node planned (workflows, Lights).
    Shortfall {
        /// By 10 % or more.
        Lagging => "lagging",
        /// By more than 30 %.
        Grave => "grave",
    }
}

impl Shortfall {
    /// Of what was `planned` for a node and `actual` then; `None` where it is less than 10 %. Percent of the way from
    /// baseline (0 where there is none) to target for `at_least`, of the target for `at_most`; where that is nothing, any
    /// shortfall is grave.
    pub fn of(numeric: &NumericMeasure, planned: Quantity, actual: Quantity) -> Option<Self> {
        let scaled = |quantity: Quantity| i128::from(quantity.to_scaled());
        let target = scaled(numeric.target?);
        let (short, whole) = match numeric.direction {
            Direction::AtLeast => {
                let baseline = numeric.baseline.map_or(0, scaled);
                (scaled(planned) - scaled(actual), (target - baseline).abs())
            }
            Direction::AtMost => (scaled(actual) - scaled(planned), target.abs()),
        };
        if short <= 0 {
            return None;
        }
        if whole == 0 || short * 100 > whole * 30 {
            return Some(Self::Grave);
        }
        (short * 100 >= whole * 10).then_some(Self::Lagging)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graded(
        direction: Direction,
        target: &str,
        baseline: Option<&str>,
        planned: &str,
        actual: &str,
    ) -> Option<Shortfall> {
        let numeric = NumericMeasure {
            direction,
            target: target.parse().ok(),
            unit_of_measure: None,
            baseline: baseline.map(|baseline| baseline.parse().unwrap()),
            stated: None,
        };
        Shortfall::of(&numeric, planned.parse().unwrap(), actual.parse().unwrap())
    }

    #[test]
    fn the_bounds_of_each_grade() {
        let up = |planned, actual| graded(Direction::AtLeast, "200", Some("100"), planned, actual);
        assert_eq!(up("150", "150"), None);
        assert_eq!(up("150", "140.000001"), None);
        assert_eq!(up("150", "140"), Some(Shortfall::Lagging), "10 % of the way from 100 to 200");
        assert_eq!(up("150", "120"), Some(Shortfall::Lagging), "30 % is not more than 30 %");
        assert_eq!(up("150", "119.999999"), Some(Shortfall::Grave));
        assert_eq!(up("150", "200"), None);
        let down = |planned, actual| graded(Direction::AtMost, "50", Some("80"), planned, actual);
        assert_eq!(down("60", "64.999999"), None);
        assert_eq!(down("60", "65"), Some(Shortfall::Lagging), "10 % of the target");
        assert_eq!(down("60", "75.1"), Some(Shortfall::Grave));
        assert_eq!(down("60", "1"), None);
        // Where there is no way to go, any shortfall is grave.
        assert_eq!(graded(Direction::AtLeast, "100", Some("100"), "100", "99.9"), Some(Shortfall::Grave));
        assert_eq!(graded(Direction::AtMost, "0", None, "0", "0.1"), Some(Shortfall::Grave));
        assert_eq!(graded(Direction::AtMost, "0", None, "0", "0"), None);
        assert_eq!(graded(Direction::AtLeast, "-5", Some("-10"), "-8", "-9"), Some(Shortfall::Lagging));
    }
}
