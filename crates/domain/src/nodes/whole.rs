use chrono::NaiveDate;

use super::NodeContent;
use crate::{
    decimal::{Quantity, Weight},
    fault::{FieldCode, FieldFault},
    indicators::{Direction, Indicator, Measure},
    organisation::Year,
};

/// What a plan's nodes must keep within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The indicator's year.
    pub year: Year,
    /// The indicator's deadline.
    pub deadline: NaiveDate,
    /// Of a numeric indicator what is to be reached, and in which direction.
    pub goal: Option<(Direction, Quantity)>,
}

impl Bounds {
    /// Those that an issued indicator sets.
    pub fn of(indicator: &Indicator) -> Self {
        let goal = match &indicator.content.measure {
            Measure::Numeric(numeric) => numeric.target.map(|target| (numeric.direction, target)),
            Measure::Milestone => None,
        };
        // Nothing is issued without a deadline; its year's last day is as far as any could lie.
        let deadline = indicator.content.deadline.unwrap_or_else(|| indicator.year.last_day());
        Self { year: indicator.year, deadline, goal }
    }

    /// What stands against nodes in this order already while they are drafted: a day outside the year or past the
    /// indicator's deadline, a day before that of the node above, a planned value where there is nothing to count.
    pub fn faults(&self, nodes: &[NodeContent]) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut latest = self.year.first_day();
        for (at, node) in nodes.iter().enumerate() {
            let fault = |field: &str, code| FieldFault::new(format!("/nodes/{at}/{field}"), code);
            if !(self.year.first_day()..=self.deadline).contains(&node.due_on) {
                let (min, max) = (self.year.first_day().to_string(), self.deadline.to_string());
                faults.push(fault("due_on", FieldCode::OutOfRange { min, max }));
            } else if node.due_on < latest {
                faults.push(fault("due_on", FieldCode::NodeOutOfOrder { above: latest.to_string() }));
            } else {
                latest = node.due_on;
            }
            if self.goal.is_none() && node.planned.is_some() {
                faults.push(fault("planned", FieldCode::NothingToMeasure));
            }
        }
        faults
    }
}

/// What a plan still lacks before it may be handed in (workflows, Node plan): a node, a deliverable and a weight of each,
/// weights that add to 100, of a numeric indicator a planned value of each and a last one that reaches the target.
pub fn lacking(nodes: &[NodeContent], bounds: &Bounds) -> Vec<FieldFault> {
    let mut faults = bounds.faults(nodes);
    let required =
        |at: usize, field: &str| FieldFault::new(format!("/nodes/{at}/{field}"), FieldCode::Required);
    for (at, node) in nodes.iter().enumerate() {
        faults.extend(node.deliverable.is_none().then(|| required(at, "deliverable")));
        faults.extend(node.weight.is_none().then(|| required(at, "weight")));
        faults.extend((bounds.goal.is_some() && node.planned.is_none()).then(|| required(at, "planned")));
    }
    let Some(last) = nodes.last() else {
        faults.push(FieldFault::new("/nodes", FieldCode::Required));
        return faults;
    };
    let hundredths: i64 = nodes.iter().filter_map(|node| node.weight).map(Weight::to_scaled).sum();
    if hundredths != 10_000 && nodes.iter().all(|node| node.weight.is_some()) {
        let sum = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        faults.push(FieldFault::new("/nodes", FieldCode::NodeWeights { sum }));
    }
    if let (Some((direction, target)), Some(planned)) = (bounds.goal, last.planned) {
        let short = match direction {
            Direction::AtLeast => planned < target,
            Direction::AtMost => planned > target,
        };
        if short {
            let code = FieldCode::NodeShortOfTarget { target: target.to_string() };
            faults.push(FieldFault::new(format!("/nodes/{}/planned", nodes.len() - 1), code));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(goal: Option<(Direction, &str)>) -> Bounds {
        let goal = goal.map(|(direction, target)| (direction, target.parse().unwrap()));
        let (year, deadline) = (Year::new(2026).unwrap(), "2026-11-30".parse().unwrap());
        Bounds { year, deadline, goal }
    }

    fn node(due_on: &str, weight: &str, planned: Option<&str>) -> NodeContent {
        NodeContent {
            title: "开工".to_owned(),
            deliverable: Some("施工许可证".to_owned()),
            due_on: due_on.parse().unwrap(),
            planned: planned.map(|planned| planned.parse().unwrap()),
            weight: Some(weight.parse().unwrap()),
        }
    }

    fn told(faults: Vec<FieldFault>) -> Vec<String> {
        faults.into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code.code())).collect()
    }

    #[test]
    fn a_whole_plan_lacks_nothing() {
        let nodes = [node("2026-03-31", "33.33", None), node("2026-11-30", "66.67", None)];
        assert_eq!(told(lacking(&nodes, &bounds(None))), [""; 0]);
        let nodes = [node("2026-03-31", "50", Some("-3")), node("2026-03-31", "50", Some("10"))];
        assert_eq!(told(lacking(&nodes, &bounds(Some((Direction::AtLeast, "10"))))), [""; 0]);
        assert_eq!(told(lacking(&nodes, &bounds(Some((Direction::AtMost, "10"))))), [""; 0]);
    }

    #[test]
    fn everything_that_is_short_is_named() {
        assert_eq!(told(lacking(&[], &bounds(None))), ["/nodes field.required"]);
        let short = NodeContent { deliverable: None, weight: None, ..node("2026-05-01", "1", None) };
        assert_eq!(
            told(lacking(&[short], &bounds(Some((Direction::AtLeast, "1"))))),
            [
                "/nodes/0/deliverable field.required",
                "/nodes/0/weight field.required",
                "/nodes/0/planned field.required"
            ]
        );
        let nodes = [node("2026-03-31", "50", Some("3")), node("2026-04-30", "50.01", Some("9.99"))];
        assert_eq!(
            told(lacking(&nodes, &bounds(Some((Direction::AtLeast, "10"))))),
            ["/nodes plan.weights_do_not_add", "/nodes/1/planned plan.short_of_target"]
        );
        let above = [node("2026-03-31", "100", Some("10.01"))];
        assert_eq!(
            told(lacking(&above, &bounds(Some((Direction::AtMost, "10"))))),
            ["/nodes/0/planned plan.short_of_target"]
        );
    }

    #[test]
    fn days_stay_inside_and_in_order() {
        let nodes = [
            node("2025-12-31", "20", None),
            node("2026-12-01", "20", None),
            node("2026-06-30", "20", None),
            node("2026-06-29", "20", None),
            node("2026-11-30", "20", Some("1")),
        ];
        assert_eq!(
            told(bounds(None).faults(&nodes)),
            [
                "/nodes/0/due_on field.out_of_range",
                "/nodes/1/due_on field.out_of_range",
                "/nodes/3/due_on plan.out_of_order",
                "/nodes/4/planned indicator.nothing_to_measure"
            ]
        );
    }
}
