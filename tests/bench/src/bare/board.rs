//! The platform's statements of the board.

use std::collections::BTreeMap;

use diesel::{
    QueryableByName,
    sql_types::{BigInt, Integer, Nullable},
};
use serde::Serialize;

use super::values::{Id, Key};

/// Over nodes at `now`.
pub(super) fn of_nodes(now: i64) -> String {
    format!(
        "select indicators.lead_unit_id as key, {rank} as rank, count(*) as count \
         from nodes join indicators on nodes.indicator_id = indicators.id \
         where indicators.year = $1 and nodes.state = 'open' group by indicators.lead_unit_id, {rank}",
        rank = rank(now)
    )
}

/// Over issued indicators at `now`.
pub(super) fn of_indicators(now: i64) -> String {
    let overall = format!(
        "(select coalesce(max(told.rank), 0) from (select {rank} as rank from nodes \
         where nodes.indicator_id = indicators.id and nodes.state = 'open' \
         union all select case last.shortfall when 'grave' then 3 else 2 end from nodes last \
         where last.indicator_id = indicators.id and last.state = 'open' and last.due_at < {now} \
         and last.shortfall is not null and not exists (select 1 from nodes later \
         where later.indicator_id = indicators.id and later.state = 'open' and later.due_at < {now} \
         and (later.due_at > last.due_at or (later.due_at = last.due_at and later.number > last.number))) \
         union all select 3 from node_plans plan where plan.indicator_id = indicators.id \
         and plan.state = 'drafting' and plan.due_at < {now}) told)",
        rank = rank(now)
    );
    format!(
        "select indicators.lead_unit_id as key, {overall} as rank, count(*) as count from indicators \
         where indicators.year = $1 and indicators.stage = 'issued' group by indicators.lead_unit_id, {overall}"
    )
}

fn rank(now: i64) -> String {
    format!(
        "case when nodes.standing = 'completed' \
         or (nodes.standing = 'submitted' and nodes.reported_at <= nodes.due_at) then 1 \
         when nodes.due_at < {now} then 3 when nodes.standing = 'rejected' or nodes.yellow_at <= {now} then 2 \
         else 0 end"
    )
}

/// One light of one unit.
#[derive(QueryableByName)]
pub(super) struct Lit {
    #[diesel(sql_type = Nullable<Id>)]
    key: Option<Key>,
    #[diesel(sql_type = Integer)]
    rank: i32,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// One unit.
#[derive(Default, Serialize)]
struct Row {
    key: Option<Key>,
    grey: i64,
    green: i64,
    yellow: i64,
    red: i64,
}

/// The answer.
#[derive(Serialize)]
pub(super) struct Board {
    rows: Vec<Row>,
}

impl Board {
    pub(super) fn of(lit: Vec<Lit>) -> Self {
        let mut found = BTreeMap::<Option<Key>, Row>::new();
        for Lit { key, rank, count } in lit {
            let row = found.entry(key).or_insert_with(|| Row { key, ..Row::default() });
            *match rank {
                0 => &mut row.grey,
                1 => &mut row.green,
                2 => &mut row.yellow,
                _ => &mut row.red,
            } = count;
        }
        Self { rows: found.into_values().collect() }
    }
}
