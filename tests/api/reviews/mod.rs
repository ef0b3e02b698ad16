//! The three-level review.

mod bulk;
mod correcting;
mod forbidden;
mod meetings;
mod own_work;
mod paths;
mod resolving;
mod submitting;
mod way;

use dukao_testkit::{Answer, Client, TestApp};
use serde_json::{Value, json};

use super::{jobs, people::id};

/// The demo's drafts of the unit that the account `unit` speaks for: complete, each with its version.
pub(super) fn drafts(client: &Client) -> Vec<Value> {
    let unit = client.unit("ZS-WJJ");
    let rows = client.get(&format!("/indicators?year=2026&state=draft&unit_id={unit}&per_page=200")).ok();
    rows["items"].as_array().unwrap().clone()
}

fn at(indicator: &Value, what: &str) -> String {
    format!("/indicators/{}/{what}", id(indicator))
}

fn version(indicator: &Value) -> i64 {
    indicator["version"].as_i64().unwrap()
}

pub(super) fn submit(client: &Client, indicator: &Value) -> Answer {
    client.post(&at(indicator, "submission")).if_match(version(indicator)).send()
}

/// Five times yes.
pub(super) fn all_met() -> Value {
    let names = ["specific", "time_bound", "clear_standard", "sound", "measurable"];
    Value::Object(names.into_iter().map(|name| (name.to_owned(), json!({ "met": true }))).collect())
}

pub(super) fn by_group(client: &Client, indicator: &Value, body: &Value) -> Answer {
    client.post(&at(indicator, "group-review")).if_match(version(indicator)).json(body).send()
}

pub(super) fn by_leader(client: &Client, indicator: &Value, body: &Value) -> Answer {
    client.post(&at(indicator, "leader-review")).if_match(version(indicator)).json(body).send()
}

pub(super) fn pass() -> Value {
    json!({ "verdict": "pass", "answers": all_met() })
}

/// The answer's body, of a step that was taken.
fn taken(answer: &Answer) -> Value {
    assert_eq!(answer.status(), 200, "{answer:?}");
    answer.json()
}

pub(super) fn entries(indicators: &[&Value]) -> Value {
    let entries = indicators.iter().map(|one| json!({ "id": one["id"], "version": one["version"] }));
    json!({ "entries": entries.collect::<Vec<_>>() })
}

fn codes(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

/// So many indicators that wait for the meeting, as the ledger shows them.
fn before_meeting(app: &TestApp, count: usize) -> Vec<Value> {
    let (unit, group, leader) = (app.client("unit"), app.client("group"), app.client("leader"));
    let found = drafts(&unit);
    let way = |draft: &Value| {
        let reviewed = taken(&by_group(&group, &taken(&submit(&unit, draft)), &pass()));
        taken(&by_leader(&leader, &reviewed, &json!({ "verdict": "pass" })))
    };
    assert!(found.len() >= count);
    found.iter().take(count).map(way).collect()
}

/// A meeting that was called.
fn call(secretary: &Client, number: &str) -> Value {
    let body = json!({
        "year": 2026, "number": number, "name": "市政府常务会议", "held_on": "2026-03-02",
    });
    secretary.post("/meetings").key(&secretary.fresh_key()).json(&body).expect(201).json()
}

fn of_meeting(meeting: &Value, what: &str) -> String {
    format!("/meetings/{}{what}", id(meeting))
}

/// The meeting as it is now.
fn meeting_now(client: &Client, meeting: &Value) -> Value {
    client.get(&of_meeting(meeting, "")).ok()
}

fn put(secretary: &Client, meeting: &Value, what: &Value) -> Answer {
    let call = secretary.post(&of_meeting(meeting, "/agenda")).key(&secretary.fresh_key());
    call.json(what).send()
}

/// Held, with the leader there.
fn hold(secretary: &Client, meeting: &Value, attended: &[&str]) -> Value {
    let now = version(&meeting_now(secretary, meeting));
    let call = secretary.post(&of_meeting(meeting, "/holding")).if_match(now);
    call.json(&json!({ "attended": attended })).expect(200).json()
}

fn agenda(client: &Client, meeting: &Value) -> Vec<Value> {
    client.get(&of_meeting(meeting, "/agenda?per_page=200")).ok()["items"].as_array().unwrap().clone()
}

fn decide(secretary: &Client, meeting: &Value, items: &[&Value], body: Value) -> Answer {
    let body = dukao_testkit::app::changed(body, entries(items));
    let call = secretary.post(&of_meeting(meeting, "/decisions")).key(&secretary.fresh_key());
    call.json(&body).send()
}

fn minutes(secretary: &Client, meeting: &Value) -> Value {
    let file = super::evidence::taken(secretary, "会议纪要.csv", "议题,决定\n一,同意\n".as_bytes());
    let attached = super::evidence::attach(secretary, &of_meeting(meeting, "/minutes"), &file);
    assert_eq!(attached.status(), 201, "{attached:?}");
    attached.json()
}

fn confirm(client: &Client, meeting: &Value) -> Answer {
    let call = client.post(&of_meeting(meeting, "/confirmation")).key(&client.fresh_key());
    call.if_match(version(meeting)).send()
}

/// So many indicators of the unit that the account `unit` speaks for, issued by a meeting, as their pages show them.
pub(super) fn issued(app: &TestApp, count: usize) -> Vec<Value> {
    let (meeting, waiting) = resolving::decided(app, count, &[]);
    assert_eq!(confirm(&app.client("secretary2"), &meeting).status(), 202);
    jobs::run(app);
    let unit = app.client("unit");
    waiting.iter().map(|one| unit.get(&format!("/indicators/{}", id(one))).ok()).collect()
}
