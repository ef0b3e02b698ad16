//! Node plans of issued indicators.

mod approving;
mod closing;
mod lights;
mod planning;
mod queue;
mod reminding;
mod reporting;
mod reporting_in_time;
mod timing;
mod year_end;

use dukao_testkit::{Answer, Client, TestApp};
use serde_json::{Value, json};

use super::{people::id, reviews::issued};

fn nodes_of(indicator: &Value) -> String {
    format!("/indicators/{}/nodes", id(indicator))
}

fn step_of(indicator: &Value, step: &str) -> String {
    format!("/indicators/{}/node-plan/{step}", id(indicator))
}

/// The plan as it is now.
fn plan(client: &Client, indicator: &Value) -> Value {
    client.get(&nodes_of(indicator)).ok()
}

fn version(plan: &Value) -> i64 {
    plan["plan"]["version"].as_i64().unwrap()
}

/// A node of a milestone, whole.
fn node(title: &str, due_on: &str, weight: &str) -> Value {
    json!({ "title": title, "deliverable": "验收报告", "due_on": due_on, "weight": weight })
}

fn save(client: &Client, indicator: &Value, nodes: &Value) -> Answer {
    let now = version(&plan(client, indicator));
    client.put(&nodes_of(indicator)).if_match(now).json(&json!({ "nodes": nodes })).send()
}

/// The step as it is taken on the plan that stands.
fn take(client: &Client, indicator: &Value, step: &str) -> Answer {
    client.post(&step_of(indicator, step)).if_match(version(&plan(client, indicator))).send()
}

fn send_back(client: &Client, indicator: &Value, body: &Value) -> Answer {
    let now = version(&plan(client, indicator));
    client.post(&step_of(indicator, "return")).if_match(now).json(body).send()
}

/// The indicator with a whole plan that was handed in.
fn handed_in(unit: &Client, indicator: &Value) -> Value {
    let nodes = whole(indicator);
    assert_eq!(save(unit, indicator, &nodes).status(), 200);
    let answer = take(unit, indicator, "submit");
    assert_eq!(answer.status(), 200, "{answer:?}");
    answer.json()
}

/// Two nodes that make a whole plan, with planned values where there is a number to reach.
fn whole(indicator: &Value) -> Value {
    let mut nodes = [node("完成方案", "2026-05-31", "40"), node("全部完成", "2026-10-31", "60")];
    if let Some(target) = indicator["measure"]["target"].as_str() {
        for node in &mut nodes {
            node["planned"] = json!(target);
        }
    }
    json!(nodes)
}

/// What was done to the one object that `filter` finds, from its first version on.
fn history(app: &TestApp, filter: &str) -> Vec<Value> {
    let page = app.client("audit").get(&format!("/audit/events?{filter}")).ok();
    let mut events = page["items"].as_array().unwrap().clone();
    events.sort_by_key(|event| event["object_version"].as_i64());
    events.into_iter().map(|event| event["action"].clone()).collect()
}
