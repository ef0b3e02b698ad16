//! Lights, as the database tells them and as the rules do.

use dukao_domain::{
    nodes::Light,
    policy::{Clause, Scope, Units},
    time::Timestamp,
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{self, BoardBy, NodeQuery},
    page::PageRequest,
};
use dukao_testkit::{TestApp, TestDb, on_both};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::json;

use super::{issued, node, save, take};

on_both!(the_database_and_the_rules_agree);

const NODES: usize = 10;
/// Midnight of 1 January 2027 in the city, in microseconds: lights turn around it.
const MIDNIGHT: i64 = 1_798_732_800_000_000;
const DAY: i64 = 86_400_000_000;

/// Facts of a node that its light follows from.
#[derive(Debug, Clone)]
struct Facts {
    due: i64,
    warned: i64,
    standing: &'static str,
    reported: i64,
}

/// Ends and beginnings of days, the instants beside them, and anything between.
fn instant() -> impl Strategy<Value = i64> {
    let edge = (-40_i64..40, -1_i64..=1).prop_map(|(day, beside)| MIDNIGHT + day * DAY + beside);
    prop_oneof![3 => edge, 1 => (-40 * DAY..40 * DAY).prop_map(|offset| MIDNIGHT + offset)]
}

fn facts() -> impl Strategy<Value = Facts> {
    let standing = prop::sample::select(vec!["pending", "submitted", "rejected", "completed"]);
    (instant(), 1_i64..20, standing, instant()).prop_map(|(due, days, standing, reported)| {
        // Warned from the beginning of a day on, due until the end of one.
        Facts { due: due - 1, warned: due - days * DAY, standing, reported }
    })
}

fn the_database_and_the_rules_agree(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicators = issued(&app, 12);
    let indicator = indicators.iter().find(|one| one["measure"]["kind"] == "milestone").unwrap();
    let planned = (0..NODES).map(|at| node(&format!("第{at}步"), "2026-10-31", "10"));
    assert_eq!(save(&unit, indicator, &json!(planned.collect::<Vec<_>>())).status(), 200);
    assert_eq!(take(&unit, indicator, "submit").status(), 200);
    assert_eq!(take(&app.client("group"), indicator, "approve").status(), 200);
    let store = db.db();
    let everything = Scope { clauses: vec![Clause { units: Units::All, stages: &[] }] };
    let query = |light, now| NodeQuery {
        indicators: LedgerQuery::within(everything.clone()),
        carried_by: None,
        light,
        due_from: None,
        due_to: None,
        now: Timestamp::from_micros(now),
    };
    let config = Config { cases: 48, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (prop::collection::vec(facts(), NODES), instant(), 0..NODES, 0..4_usize);
    let mut seen = std::collections::BTreeSet::new();
    let seen = std::cell::RefCell::new(&mut seen);
    let outcome = runner.run(&strategy, |(facts, now, which, edge)| {
        let chosen = &facts[which];
        let now = [now, chosen.due, chosen.due + 1, chosen.warned][edge];
        let updates = facts.iter().enumerate().map(|(at, facts)| {
            let Facts { due, warned, standing, reported } = facts;
            let number = at + 1;
            format!(
                "update nodes set due_at = {due}, yellow_at = {warned}, standing = '{standing}', \
                 reported_at = case when '{standing}' in ('submitted', 'completed') then {reported} end \
                 where number = {number}"
            )
        });
        db.execute_sql(&updates.collect::<Vec<_>>().join("; ")).unwrap();
        let read = |light| {
            store.read(|tx| nodes::list_nodes(tx, &query(light, now), &[], PageRequest::first(200))).unwrap()
        };
        prop_assert_eq!(read(None).items.len(), NODES);
        let mut counted = [0_i64; 4];
        for (at, light) in Light::ALL.iter().enumerate() {
            let found = read(Some(*light));
            for row in &found.items {
                prop_assert_eq!(row.node.light(Timestamp::from_micros(now)).0, *light, "{:?}", row.node);
                seen.borrow_mut().insert(row.node.light(Timestamp::from_micros(now)).1);
            }
            counted[at] = found.total;
        }
        prop_assert_eq!(counted.iter().sum::<i64>(), i64::try_from(NODES).unwrap());
        let board = store.read(|tx| nodes::board(tx, &query(None, now), BoardBy::Unit)).unwrap();
        let [row] = &board[..] else { panic!("one unit: {board:?}") };
        prop_assert_eq!([row.grey, row.green, row.yellow, row.red], counted);
        Ok(())
    });
    outcome.unwrap();
    let seen: Vec<_> = seen.into_inner().iter().map(|reason| reason.code()).collect();
    assert_eq!(seen.len(), 7, "every reason came up: {seen:?}");
}
