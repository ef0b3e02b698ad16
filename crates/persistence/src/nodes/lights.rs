//! Lights as the database tells them; the same as [`Node::light`](dukao_domain::nodes::Node::light) and
//! [`Overall::of`](dukao_domain::nodes::Overall::of), which a property test shows.

use dukao_domain::{
    nodes::{Light, NodeState, PlanState, Shortfall, Standing},
    time::Timestamp,
};

/// A node in time: what was handed in complete came no later than it was due.
macro_rules! timely {
    () => {
        n::reported_at.assume_not_null().le(n::due_at)
    };
}

macro_rules! green {
    () => {
        n::standing
            .eq(Standing::Completed.code())
            .or(n::standing.eq(Standing::Submitted.code()).and($crate::nodes::lights::timely!()))
    };
}

/// Narrows nodes to one light.
macro_rules! in_light {
    ($select:expr, $light:expr, $now:expr) => {{
        use diesel::dsl::not;
        use dukao_domain::nodes::Standing;
        use $crate::{nodes::lights::green, schema::nodes as n, sql_types::At};
        let now = At::from($now);
        let rejected = n::standing.eq(Standing::Rejected.code());
        match $light {
            Light::Green => $select.filter(green!()),
            Light::Red => $select.filter(not(green!())).filter(n::due_at.lt(now)),
            Light::Yellow => $select
                .filter(not(green!()))
                .filter(n::due_at.ge(now))
                .filter(rejected.or(n::yellow_at.le(now))),
            Light::Grey => $select
                .filter(not(green!()))
                .filter(n::due_at.ge(now))
                .filter(n::yellow_at.gt(now))
                .filter(not(rejected)),
        }
    }};
}

pub(crate) use {green, in_light, timely};

/// How bad a light is, from 0: what decides is the worst.
pub(crate) const fn rank(light: Light) -> i32 {
    match light {
        Light::Grey => 0,
        Light::Green => 1,
        Light::Yellow => 2,
        Light::Red => 3,
    }
}

/// The light of a [`rank`].
pub(crate) fn ranked(number: i32) -> Option<Light> {
    Light::ALL.iter().copied().find(|light| rank(*light) == number)
}

/// SQL for the [`rank`] of the row of `nodes` at `now`.
pub(crate) fn node_rank(now: Timestamp) -> String {
    let now = now.micros();
    let [completed, submitted, rejected] =
        [Standing::Completed, Standing::Submitted, Standing::Rejected].map(Standing::code);
    let [grey, green, yellow, red] = [Light::Grey, Light::Green, Light::Yellow, Light::Red].map(rank);
    format!(
        "case when nodes.standing = '{completed}' \
         or (nodes.standing = '{submitted}' and nodes.reported_at <= nodes.due_at) then {green} \
         when nodes.due_at < {now} then {red} \
         when nodes.standing = '{rejected}' or nodes.yellow_at <= {now} then {yellow} else {grey} end"
    )
}

/// SQL for the [`rank`] of the row of `indicators`, which is issued, at `now`: the worst of its nodes, of its number at the
/// node that was due last, and of its plan.
pub(crate) fn overall_rank(now: Timestamp) -> String {
    let of_node = node_rank(now);
    let now = now.micros();
    let (open, drafting) = (NodeState::Open.code(), PlanState::Drafting.code());
    let grave = Shortfall::Grave.code();
    let [grey, yellow, red] = [Light::Grey, Light::Yellow, Light::Red].map(rank);
    format!(
        "(select coalesce(max(told.rank), {grey}) from (\
         select {of_node} as rank from nodes \
         where nodes.indicator_id = indicators.id and nodes.state = '{open}' \
         union all \
         select case last.shortfall when '{grave}' then {red} else {yellow} end from nodes last \
         where last.indicator_id = indicators.id and last.state = '{open}' and last.due_at < {now} \
         and last.shortfall is not null and not exists (select 1 from nodes later \
         where later.indicator_id = indicators.id and later.state = '{open}' and later.due_at < {now} \
         and (later.due_at > last.due_at or (later.due_at = last.due_at and later.number > last.number))) \
         union all \
         select {red} from node_plans plan \
         where plan.indicator_id = indicators.id and plan.state = '{drafting}' and plan.due_at < {now}) told)"
    )
}
