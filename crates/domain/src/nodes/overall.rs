use super::{Light, LightReason, Node, NodePlan, NodeState, Shortfall};
use crate::{indicators::Stage, time::Timestamp};

/// How an indicator stands as a whole, and what that rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overall<'a> {
    /// The light.
    pub light: Light,
    /// Why.
    pub reason: LightReason,
    /// The node that decides; `None` where it is the plan.
    pub node: Option<&'a Node>,
}

impl<'a> Overall<'a> {
    /// Of an indicator in `stage` with its present plan and nodes; `None` unless it is issued (workflows, Lights). The worst of its
    /// nodes decides, and of those alike the one that is due first; a plan that is overdue is red, and a number is also
    /// judged at the last node that is due. Storage says the same in SQL; a property test holds the two together.
    pub fn of(stage: Stage, plan: Option<&NodePlan>, nodes: &'a [Node], now: Timestamp) -> Option<Self> {
        if stage != Stage::Issued {
            return None;
        }
        if plan.is_some_and(|plan| plan.is_overdue(now)) {
            return Some(Self { light: Light::Red, reason: LightReason::PlanOverdue, node: None });
        }
        let mut counting: Vec<&Node> = nodes.iter().filter(|node| node.state == NodeState::Open).collect();
        counting.sort_by_key(|node| (node.due.due_at, node.number));
        let worst = counting.iter().rev().map(|node| (node.light(now), *node)).max_by_key(|(told, _)| told.0);
        let worst = worst.map_or(
            Self { light: Light::Grey, reason: LightReason::Unplanned, node: None },
            |((light, reason), node)| Self { light, reason, node: Some(node) },
        );
        let last_due = counting.iter().rev().find(|node| node.due.due_at < now);
        let behind = last_due.and_then(|node| {
            let (light, reason) = match node.shortfall? {
                Shortfall::Grave => (Light::Red, LightReason::FarBehind),
                Shortfall::Lagging => (Light::Yellow, LightReason::Behind),
            };
            Some(Self { light, reason, node: Some(*node) })
        });
        Some(behind.filter(|behind| behind.light > worst.light).unwrap_or(worst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        env::Env,
        nodes::{Due, NodeContent, Standing},
    };

    fn at(day: i64) -> Timestamp {
        Timestamp::from_micros(day * 86_400_000_000)
    }

    type Stands = (i64, Standing, Option<Shortfall>);

    fn planned(env: &Env, stands: &[Stands]) -> Vec<Node> {
        let plan = NodePlan::opened(env, env.new_id(), Due { due_at: at(1), yellow_from: at(0) });
        let node = |(number, (due, standing, shortfall)): (i16, &Stands)| Node {
            state: NodeState::Open,
            standing: *standing,
            shortfall: *shortfall,
            reported_at: matches!(standing, Standing::Completed | Standing::Submitted).then(|| at(due - 1)),
            ..Node::planned(
                env,
                &plan,
                number,
                NodeContent {
                    title: "一步".to_owned(),
                    deliverable: None,
                    due_on: chrono::NaiveDate::from_ymd_opt(2026, 6, 30).unwrap(),
                    planned: None,
                    weight: None,
                },
                Due { due_at: at(*due), yellow_from: at(due - 5) },
            )
        };
        (1..).zip(stands).map(node).collect()
    }

    #[test]
    fn the_worst_decides_and_a_number_is_judged_where_it_was_due_last() {
        use Standing::{Completed, Pending};
        let env = Env::new(at(0), [7; 32]);
        let told = |now: i64, stands: &[Stands]| {
            let nodes = planned(&env, stands);
            let told = Overall::of(Stage::Issued, None, &nodes, at(now)).unwrap();
            (told.light, told.reason, told.node.map(|node| node.number))
        };
        let (lagging, grave) = (Some(Shortfall::Lagging), Some(Shortfall::Grave));
        assert_eq!(told(50, &[]), (Light::Grey, LightReason::Unplanned, None));
        assert_eq!(told(1, &[(10, Pending, None), (20, Pending, None)]).0, Light::Grey);
        assert_eq!(told(1, &[(10, Completed, None), (20, Pending, None)]).0, Light::Green);
        assert_eq!(told(16, &[(10, Completed, None), (20, Pending, None)]).0, Light::Yellow);
        // Of two alike the one that is due first.
        let late = told(40, &[(30, Pending, None), (20, Pending, None)]);
        assert_eq!(late, (Light::Red, LightReason::PastDue, Some(2)));
        // The last node that is due decides about the number, not an earlier or a later one.
        let far = told(31, &[(30, Completed, grave), (90, Pending, None)]);
        assert_eq!(far, (Light::Red, LightReason::FarBehind, Some(1)));
        assert_eq!(told(31, &[(30, Completed, lagging)]), (Light::Yellow, LightReason::Behind, Some(1)));
        assert_eq!(told(31, &[(20, Completed, grave), (30, Completed, None)]).0, Light::Green);
        assert_eq!(told(25, &[(20, Completed, None), (30, Completed, grave)]).0, Light::Green);
        // What is worse is told, be it a node or the number.
        assert_eq!(told(40, &[(20, Pending, None), (30, Completed, lagging)]).1, LightReason::PastDue);
    }

    #[test]
    fn a_plan_that_is_overdue_is_red_and_what_is_not_issued_has_no_light() {
        let env = Env::new(at(0), [7; 32]);
        let plan = NodePlan::opened(&env, env.new_id(), Due { due_at: at(10), yellow_from: at(5) });
        let told = |stage, now| Overall::of(stage, Some(&plan), &[], at(now)).map(|told| told.reason);
        assert_eq!(told(Stage::Issued, 10), Some(LightReason::Unplanned));
        assert_eq!(told(Stage::Issued, 11), Some(LightReason::PlanOverdue));
        for stage in Stage::ALL.iter().filter(|stage| **stage != Stage::Issued) {
            assert_eq!(told(*stage, 11), None);
        }
    }
}
