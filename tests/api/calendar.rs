//! The working-day calendar, and deadlines moved for outages.

use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

on_both!(
    the_states_list_of_2026_is_in_it,
    a_day_is_listed_changed_and_taken_off,
    a_working_day_is_a_weekend_and_a_holiday_is_not,
    an_outage_takes_two_people,
    an_extension_is_taken_back_by_its_filer_alone,
    an_outage_is_over_and_of_the_year,
);

fn working_days(client: &Client, month: usize) -> u64 {
    client.get("/calendar?year=2026").ok()["working_days"][month - 1].as_u64().unwrap()
}

fn the_states_list_of_2026_is_in_it(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let calendar = unit.get("/calendar?year=2026").ok();
    let days = calendar["days"].as_array().unwrap();
    let kind = |date: &str| days.iter().find(|day| day["date"] == date).map(|day| day["kind"].clone());
    assert_eq!(kind("2026-10-01"), Some(json!("holiday")));
    assert_eq!(kind("2026-10-10"), Some(json!("working")), "a Saturday that is worked");
    assert_eq!(kind("2026-11-25"), None);
    assert_eq!(calendar["allowed_actions"][0]["allowed"], false);
    let total: u64 = calendar["working_days"].as_array().unwrap().iter().filter_map(Value::as_u64).sum();
    assert_eq!(total, 248, "working days of 2026 by the State Council's list");
    assert_eq!(unit.get("/calendar?year=20266").expect(422).faults(), ["/year field.out_of_range"]);
}

fn a_day_is_listed_changed_and_taken_off(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = working_days(&office, 11);
    app.env().advance(1);
    let body = json!({ "kind": "holiday", "name": "运动会", "reason": "全市放假" });
    let path = "/calendar/2026-11-27";
    assert_eq!(office.put(path).json(&body).expect(201).version(), 1);
    assert_eq!(working_days(&office, 11), before - 1);
    office.put(path).json(&body).expect(428);
    let renamed = json!({ "kind": "holiday", "name": "省运会" });
    assert_eq!(office.put(path).if_match(1).json(&renamed).expect(200).version(), 2);
    office.put(path).if_match(1).json(&renamed).expect(412);
    office.delete(path).if_match(1).expect(412);
    app.client("unit").delete(path).if_match(2).expect(403);
    office.delete(path).if_match(2).expect(204);
    office.delete(path).if_match(2).expect(404);
    assert_eq!(working_days(&office, 11), before);
    // A day that was taken off can be listed again, and the log knows all of it.
    assert_eq!(office.put(path).json(&body).expect(201).version(), 1);
    let events = app.client("audit").get("/audit/events?object_kind=calendar_day&limit=4").ok();
    let actions: Vec<_> = events["items"].as_array().unwrap().iter().map(|e| e["action"].clone()).collect();
    assert_eq!(actions, vec![json!("calendar.edit"); 4]);
}

fn a_working_day_is_a_weekend_and_a_holiday_is_not(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let refused = |date: &str, kind: &str| {
        let body = json!({ "kind": kind, "name": "调休" });
        office.put(&format!("/calendar/{date}")).json(&body).expect(422).faults()
    };
    assert_eq!(refused("2026-11-27", "working").len(), 1, "a Friday is worked anyway");
    assert_eq!(refused("2026-11-27", "half").len(), 1);
    let body = json!({ "kind": "working", "name": " " });
    assert_eq!(office.put("/calendar/2026-11-28").json(&body).expect(422).faults(), ["/name field.required"]);
    office.put("/calendar/2026-02-30").json(&body).expect(404);
}

fn outage(from: &str, to: &str, days: i16) -> Value {
    json!({ "outage_from": from, "outage_to": to, "working_days": days, "cause": "机房断电,平台不能登录" })
}

fn an_outage_takes_two_people(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, second) = (app.client("office"), app.client("office2"));
    let body = outage("2026-02-27T00:00:00Z", "2026-02-28T00:00:00Z", 1);
    let path = "/years/2026/extensions";
    let filed = office.post(path).key("outage-0001").json(&body).expect(201);
    let again = office.post(path).key("outage-0001").json(&body).expect(201);
    assert_eq!((filed.json(), &filed.json()["state"]), (again.json(), &json!("filed")));
    let id = filed.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(filed.json()["allowed_actions"][0]["reason"], "policy.own_work");
    let (confirm, refuse) = (format!("/extensions/{id}/confirm"), format!("/extensions/{id}/refuse"));
    let word = json!({ "reason": "情况属实" });
    let own = office.post(&confirm).if_match(1).json(&word).expect(403);
    assert_eq!(own.json()["reason"], "policy.own_work");
    app.client("unit").post(&confirm).if_match(1).json(&word).expect(403);
    second.post(&confirm).if_match(2).json(&word).expect(412);
    let done = second.post(&confirm).if_match(1).json(&word).expect(200);
    assert_eq!(
        (&done.json()["state"], &done.json()["decided_by"]["name"]),
        (&json!("confirmed"), &json!("市政府督查室副主任"),)
    );
    let once = second.post(&refuse).if_match(2).json(&word).expect(409);
    assert_eq!(once.json()["from"], "confirmed");
    let listed = app.client("unit").get(path).ok();
    assert_eq!(
        (&listed["items"][0]["state"], &listed["items"][0]["cause"]),
        (&json!("confirmed"), &body["cause"])
    );
    // The Saturday after is worked: the state's list says so.
    let moved = json!([{ "due_on": "2026-02-27", "moves_to": "2026-02-28" }]);
    assert_eq!((&filed.json()["moved"], &listed["items"][0]["moved"]), (&moved, &moved));
    // What fell due then does not move twice.
    let twice = outage("2026-02-27T23:00:00Z", "2026-03-01T00:00:00Z", 1);
    let twice = office.post(path).key("outage-0010").json(&twice).expect(422);
    assert_eq!(twice.faults(), ["/outage_from field.duplicate"]);
    let next = outage("2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z", 1);
    office.post(path).key("outage-0011").json(&next).expect(201);
}

fn an_extension_is_taken_back_by_its_filer_alone(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, second) = (app.client("office"), app.client("office2"));
    let path = "/years/2026/extensions";
    let body = outage("2026-02-27T00:00:00Z", "2026-02-28T00:00:00Z", 1);
    let filed = office.post(path).key("outage-0020").json(&body).expect(201);
    let id = filed.json()["id"].as_str().unwrap().to_owned();
    let withdraw = format!("/extensions/{id}/withdraw");
    let word = json!({ "reason": "时段有误" });
    for client in [&second, &app.client("secretary"), &app.client("unit")] {
        client.post(&withdraw).if_match(1).json(&word).expect(403);
    }
    office.post(&withdraw).json(&word).expect(428);
    office.post(&withdraw).if_match(2).json(&word).expect(412);
    let done = office.post(&withdraw).if_match(1).json(&word).expect(200).json();
    assert_eq!((&done["state"], &done["decided_by"]), (&json!("withdrawn"), &Value::Null));
    assert!(done["withdrawn_at"].is_string());
    let late = second.post(&format!("/extensions/{id}/confirm")).if_match(2).json(&word).expect(409);
    assert_eq!(late.json()["from"], "withdrawn");
    office.post(&withdraw).if_match(2).json(&word).expect(409);
    // The same outage can be filed anew.
    let again = office.post(path).key("outage-0021").json(&body).expect(201).json();
    let id = again["id"].as_str().unwrap();
    second.post(&format!("/extensions/{id}/confirm")).if_match(1).json(&word).expect(200);
    let late = office.post(&format!("/extensions/{id}/withdraw")).if_match(2).json(&word).expect(409);
    assert_eq!(late.json()["from"], "confirmed");
}

fn an_outage_is_over_and_of_the_year(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let file = |key: &str, body: &Value| office.post("/years/2026/extensions").key(key).json(body).send();
    let reversed = file("outage-0002", &outage("2026-02-28T00:00:00Z", "2026-02-27T00:00:00Z", 0));
    assert_eq!((reversed.status(), reversed.faults().len()), (422, 2), "{:?}", reversed.faults());
    let future = file("outage-0003", &outage("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", 1));
    assert_eq!(future.faults(), ["/outage_to field.out_of_range"]);
    let shapeless = file("outage-0004", &outage("yesterday", "2026-02-30T00:00:00Z", 1));
    assert_eq!(shapeless.faults().len(), 2);
    office
        .post("/years/2055/extensions")
        .key("outage-0005")
        .json(&outage("2026-02-27T00:00:00Z", "2026-02-28T00:00:00Z", 1))
        .expect(404);
}
