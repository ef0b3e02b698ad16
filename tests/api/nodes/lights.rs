//! Lights, as the database tells them and as the rules do.

use dukao_domain::{
    nodes::{Light, LightReason, Overall},
    policy::{Clause, Scope, Units},
    time::Timestamp,
};
use dukao_persistence::{
    Db,
    indicators::{self, LedgerQuery, LedgerRow},
    nodes::{self, BoardBy, NodeQuery, plans},
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
    shortfall: &'static str,
}

/// Ends and beginnings of days, the instants beside them, and anything between.
fn instant() -> impl Strategy<Value = i64> {
    let edge = (-40_i64..40, -1_i64..=1).prop_map(|(day, beside)| MIDNIGHT + day * DAY + beside);
    prop_oneof![3 => edge, 1 => (-40 * DAY..40 * DAY).prop_map(|offset| MIDNIGHT + offset)]
}

fn facts() -> impl Strategy<Value = Facts> {
    let standing = prop::sample::select(vec!["pending", "submitted", "rejected", "completed"]);
    let shortfall = prop::sample::select(vec!["null", "'lagging'", "'grave'"]);
    let facts = (instant(), 1_i64..20, standing, instant(), shortfall);
    facts.prop_map(|(due, days, standing, reported, shortfall)| {
        // Warned from the beginning of a day on, due until the end of one.
        Facts { due: due - 1, warned: due - days * DAY, standing, reported, shortfall }
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
        indicators: LedgerQuery {
            now: Timestamp::from_micros(now),
            ..LedgerQuery::within(everything.clone())
        },
        reminded: false,
        unmeasured: false,
        light,
        due_from: None,
        due_to: None,
    };
    let config = Config { cases: 48, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (prop::collection::vec(facts(), 1..=NODES), instant(), 0..NODES, 0..4_usize, instant());
    let mut seen = std::collections::BTreeSet::new();
    let seen = std::cell::RefCell::new(&mut seen);
    let outcome = runner.run(&strategy, |(facts, now, which, edge, planned)| {
        let chosen = &facts[which % facts.len()];
        let now = [now, chosen.due, chosen.due + 1, chosen.warned][edge];
        let updates = facts.iter().enumerate().map(|(at, facts)| {
            let Facts { due, warned, standing, reported, shortfall } = facts;
            let number = at + 1;
            format!(
                "update nodes set due_at = {due}, yellow_at = {warned}, standing = '{standing}', \
                 shortfall = {shortfall}, \
                 reported_at = case when '{standing}' in ('submitted', 'completed') then {reported} end \
                 where number = {number}"
            )
        });
        let mut updates: Vec<_> = updates.collect();
        // Only the first of them count; the plans that are not handed in are due at some instant.
        let kept = facts.len();
        let state = format!("case when number <= {kept} then 'open' else 'superseded' end");
        updates.push(format!("update nodes set state = {state}"));
        updates.push(format!(
            "update node_plans set due_at = {planned}, yellow_at = {planned} - {DAY} where state = 'drafting'"
        ));
        db.execute_sql(&updates.join("; ")).unwrap();
        let read = |light| {
            store.read(|tx| nodes::list_nodes(tx, &query(light, now), &[], PageRequest::first(200))).unwrap()
        };
        prop_assert_eq!(read(None).items.len(), kept);
        let mut counted = [0_i64; 4];
        for (at, light) in Light::ALL.iter().enumerate() {
            let found = read(Some(*light));
            for row in &found.items {
                prop_assert_eq!(row.node.light(Timestamp::from_micros(now)).0, *light, "{:?}", row.node);
                seen.borrow_mut().insert(row.node.light(Timestamp::from_micros(now)).1);
            }
            counted[at] = found.total;
        }
        prop_assert_eq!(counted.iter().sum::<i64>(), i64::try_from(kept).unwrap());
        let board = store.read(|tx| nodes::board(tx, &query(None, now), BoardBy::Unit, false)).unwrap();
        let [row] = &board[..] else { panic!("one unit: {board:?}") };
        prop_assert_eq!([row.grey, row.green, row.yellow, row.red], counted);
        overall(&store, &query(None, now).indicators, &mut |reason| _ = seen.borrow_mut().insert(reason))
    });
    outcome.unwrap();
    let seen: Vec<_> = seen.into_inner().iter().map(|reason| reason.code()).collect();
    assert_eq!(seen.len(), LightReason::ALL.len(), "every reason came up: {seen:?}");
}

/// The lights of whole indicators: each list, and the count, say what the rule says.
fn overall(store: &Db, query: &LedgerQuery, seen: &mut dyn FnMut(LightReason)) -> Result<(), TestCaseError> {
    let (mut counted, mut told) = ([0_i64; 4], store.read(|tx| indicators::lights(tx, query)).unwrap());
    for (at, light) in Light::ALL.iter().enumerate() {
        let query = LedgerQuery { light: Some(*light), ..query.clone() };
        let page = store.read(|tx| indicators::list(tx, &query, &[], PageRequest::first(200))).unwrap();
        for LedgerRow { indicator, .. } in &page.items {
            let of = [indicator.id];
            let nodes = store.read(|tx| nodes::open_of(tx, &of)).unwrap();
            let plan = store.read(|tx| plans::present(tx, indicator.id)).unwrap();
            let rule = Overall::of(indicator.stage, plan.as_ref(), &nodes, query.now).unwrap();
            prop_assert_eq!(rule.light, *light, "{:?} of {:?}", rule, nodes);
            prop_assert_eq!(told.remove(&indicator.id), Some(*light));
            seen(rule.reason);
        }
        counted[at] = page.total;
    }
    prop_assert!(told.is_empty(), "each issued indicator is in one of the lists");
    let board = store.read(|tx| nodes::indicator_board(tx, query, BoardBy::Source, false)).unwrap();
    let of = |light: fn(&nodes::BoardRow) -> i64| board.iter().map(light).sum::<i64>();
    prop_assert_eq!(
        [of(|row| row.grey), of(|row| row.green), of(|row| row.yellow), of(|row| row.red)],
        counted
    );
    Ok(())
}
