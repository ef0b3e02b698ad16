use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Bounds, NodeContent};
use crate::{
    decimal::{Quantity, Weight},
    indicators::Direction,
    words::words,
};

words! {
    /// Plans to begin with, by type of task (workflows, Node plan).
    Template {
        /// A number that grows over the year: one node a quarter.
        Quarterly => "quarterly",
        /// Something is built (工程建设).
        Construction => "construction",
        /// A rule or plan is made (政策制定).
        Policy => "policy",
        /// A service or reform is brought in (改革服务).
        Service => "service",
    }
}

/// One step of a template.
struct Step {
    title: &'static str,
    deliverable: &'static str,
    /// How much of the time has passed by then, in percent.
    time: u8,
    /// Points of 100.
    weight: u8,
}

const fn step(title: &'static str, deliverable: &'static str, time: u8, weight: u8) -> Step {
    Step { title, deliverable, time, weight }
}

const CONSTRUCTION: &[Step] = &[
    step("完成立项与用地、规划审批", "批复文件", 20, 15),
    step("完成招标并签订合同", "中标通知书、合同", 35, 15),
    step("开工建设", "施工许可证、现场照片", 50, 20),
    step("完成主体工程", "监理报告、现场照片", 80, 30),
    step("竣工验收并投入使用", "竣工验收报告", 100, 20),
];
const POLICY: &[Step] = &[
    step("完成调研", "调研报告", 25, 20),
    step("形成征求意见稿并公开征求意见", "征求意见稿、意见汇总", 50, 30),
    step("送审并通过合法性审查", "审查意见", 75, 25),
    step("印发并公布", "正式文件", 100, 25),
];
const SERVICE: &[Step] = &[
    step("印发实施方案", "实施方案", 20, 20),
    step("开展试点", "试点总结", 50, 30),
    step("全面推开", "工作通报、数据清单", 80, 30),
    step("总结评估", "总结报告", 100, 20),
];

impl Template {
    /// Whether it is for indicators like this: what a quarter brings is told by a number.
    pub const fn fits(self, bounds: &Bounds) -> bool {
        match self {
            Self::Quarterly => bounds.goal.is_some(),
            Self::Construction | Self::Policy | Self::Service => true,
        }
    }

    /// Its nodes for an indicator between `from` and its deadline: a proposal that its unit changes as it likes. Days
    /// are month ends where they fit; weights add to 100; planned values lead in a straight line from `baseline` (0 where
    /// there is none) to an `at_least` target, and stay at an `at_most` one.
    pub fn nodes(self, from: NaiveDate, bounds: &Bounds, baseline: Option<Quantity>) -> Vec<NodeContent> {
        let from = from.clamp(bounds.year.first_day(), bounds.deadline);
        let planned = |day| planned(bounds, baseline, from, day);
        let steps = match self {
            Self::Quarterly => return quarterly(from, bounds, planned),
            Self::Construction => CONSTRUCTION,
            Self::Policy => POLICY,
            Self::Service => SERVICE,
        };
        let mut earliest = from;
        let node = |step: &Step| {
            let due_on =
                month_end(share(from, bounds.deadline, step.time)).min(bounds.deadline).max(earliest);
            earliest = due_on;
            NodeContent {
                title: step.title.to_owned(),
                deliverable: Some(step.deliverable.to_owned()),
                due_on,
                planned: planned(due_on),
                weight: Weight::new(step.weight.into()).ok(),
            }
        };
        steps.iter().map(node).collect()
    }
}

fn quarterly(
    from: NaiveDate,
    bounds: &Bounds,
    planned: impl Fn(NaiveDate) -> Option<Quantity>,
) -> Vec<NodeContent> {
    let ends = [3, 6, 9, 12].map(|month| NaiveDate::from_ymd_opt(from.year(), month, 1).map(month_end));
    let mut days: Vec<_> =
        ends.into_iter().flatten().filter(|day| (from..bounds.deadline).contains(day)).collect();
    days.push(bounds.deadline);
    let count = i64::try_from(days.len()).unwrap_or(1);
    let node = |(at, due_on): (i64, NaiveDate)| {
        // What does not divide evenly goes to the last.
        let weight = if at == count { 10_000 - 10_000 / count * (count - 1) } else { 10_000 / count };
        NodeContent {
            title: format!("完成至{}月底的进度", due_on.month()),
            deliverable: Some("进度数据与说明".to_owned()),
            due_on,
            planned: planned(due_on),
            weight: Some(Weight::from_scaled(weight)),
        }
    };
    (1..).zip(days).map(node).collect()
}

/// The day by which `percent` of the days from one to the other have passed.
fn share(from: NaiveDate, to: NaiveDate, percent: u8) -> NaiveDate {
    let days = u64::try_from((to - from).num_days()).unwrap_or_default() * u64::from(percent) / 100;
    from.checked_add_days(Days::new(days)).unwrap_or(to)
}

fn month_end(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    first.and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// What is reached by `day`, if it is reached evenly.
fn planned(bounds: &Bounds, baseline: Option<Quantity>, from: NaiveDate, day: NaiveDate) -> Option<Quantity> {
    let (direction, target) = bounds.goal?;
    if direction == Direction::AtMost {
        return Some(target);
    }
    let whole = i128::from((bounds.deadline - from).num_days());
    if whole == 0 || day >= bounds.deadline {
        return Some(target);
    }
    let base = i128::from(baseline.map_or(0, Quantity::to_scaled));
    let way = i128::from(target.to_scaled()) - base;
    let reached = base + way * i128::from((day - from).num_days()) / whole;
    i64::try_from(reached).ok().map(rounded)
}

/// To the tenth: a plan is no measurement.
fn rounded(scaled: i64) -> Quantity {
    const TENTH: i64 = 100_000;
    Quantity::from_scaled(scaled - scaled % TENTH)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{nodes::lacking, organisation::Year};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarterly_plan_has_a_node_a_quarter() {
        let goal = Some((Direction::AtLeast, "130".parse().unwrap()));
        let bounds = Bounds { year: Year::new(2026).unwrap(), deadline: day("2026-12-31"), goal };
        let nodes = Template::Quarterly.nodes(day("2026-02-15"), &bounds, Some("100".parse().unwrap()));
        let told: Vec<_> = nodes
            .iter()
            .map(|node| format!("{} {} {}", node.due_on, node.weight.unwrap(), node.planned.unwrap()))
            .collect();
        assert_eq!(
            told,
            ["2026-03-31 25 104.1", "2026-06-30 25 112.6", "2026-09-30 25 121.3", "2026-12-31 25 130"]
        );
    }

    proptest! {
        #[test]
        fn every_template_is_a_whole_plan(
            template in prop::sample::select(Template::ALL), from in 0_u64..400, to in 0_u64..365,
            direction in prop::option::of(prop::sample::select(Direction::ALL)), target in -1_000_i64..1_000,
            baseline in prop::option::of(-1_000_i64..1_000),
        ) {
            let first = day("2026-01-01");
            let deadline = first.checked_add_days(Days::new(to)).unwrap();
            let goal = direction.map(|direction| (direction, Quantity::from_scaled(target * 10_000)));
            let bounds = Bounds { year: Year::new(2026).unwrap(), deadline, goal };
            let baseline = baseline.map(|baseline| Quantity::from_scaled(baseline * 10_000));
            let nodes = template.nodes(first.checked_add_days(Days::new(from)).unwrap(), &bounds, baseline);
            prop_assert_eq!(lacking(&nodes, &bounds), vec![]);
        }
    }
}
