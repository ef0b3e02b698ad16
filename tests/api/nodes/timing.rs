//! Due instants follow the calendar, the settings and extensions for outages.

use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{issued, node, plan, save, whole};

on_both!(
    a_holiday_moves_warnings_and_plans,
    a_setting_moves_them_too,
    an_outage_moves_what_was_due_and_keeps_what_was_planned,
);

fn due(client: &Client, indicator: &Value, at: usize) -> (Value, Value) {
    let node = plan(client, indicator)["nodes"][at].clone();
    (node["due_at"].clone(), node["yellow_from"].clone())
}

fn a_holiday_moves_warnings_and_plans(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, office) = (app.client("unit"), app.client("office"));
    let indicator = issued(&app, 1).remove(0);
    save(&unit, &indicator, &json!([node("甲", "2026-08-07", "50"), node("乙", "2026-10-31", "50")]));
    // Five working days before Friday, 7 August.
    let before = (json!("2026-08-07T15:59:59.999999Z"), json!("2026-07-30T16:00:00.000000Z"));
    assert_eq!(due(&unit, &indicator, 0), before);
    let other = due(&unit, &indicator, 1);
    let opened = plan(&unit, &indicator)["plan"]["due_at"].clone();
    let free = json!({ "kind": "holiday", "name": "台风停工", "reason": "全市停工" });
    office.put("/calendar/2026-08-05").json(&free).expect(201);
    assert_eq!(due(&unit, &indicator, 0).1, "2026-07-29T16:00:00.000000Z");
    assert_eq!(due(&unit, &indicator, 1), other);
    office.put("/calendar/2026-03-10").json(&free).expect(201);
    assert_eq!(plan(&unit, &indicator)["plan"]["due_at"], "2026-03-24T15:59:59.999999Z");
    let events = app.client("audit").get("/audit/events?object_kind=node&action=calendar.edit").ok();
    assert_eq!(events["items"].as_array().unwrap().len(), 1, "the one that moved");
    for day in ["2026-08-05", "2026-03-10"] {
        office.delete(&format!("/calendar/{day}")).if_match(1).expect(204);
    }
    assert_eq!(due(&unit, &indicator, 0), before);
    assert_eq!(plan(&unit, &indicator)["plan"]["due_at"], opened);
}

fn a_setting_moves_them_too(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, admin) = (app.client("unit"), app.client("sysadmin"));
    let indicator = issued(&app, 1).remove(0);
    save(&unit, &indicator, &json!([node("甲", "2026-08-07", "50")]));
    let settings = admin.get("/settings").ok();
    let mut value = settings.clone();
    value["warn_working_days"] = json!(10);
    value["plan_working_days"] = json!(1);
    for field in ["version", "allowed_actions", "updated_at"] {
        value.as_object_mut().unwrap().remove(field);
    }
    admin.put("/settings").if_match(settings["version"].as_i64().unwrap()).json(&value).expect(200);
    assert_eq!(due(&unit, &indicator, 0).1, "2026-07-23T16:00:00.000000Z");
    assert_eq!(plan(&unit, &indicator)["plan"]["due_at"], "2026-03-03T15:59:59.999999Z");
}

fn an_outage_moves_what_was_due_and_keeps_what_was_planned(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicator = issued(&app, 1).remove(0);
    let mut nodes = whole(&indicator);
    nodes[0]["due_on"] = json!("2026-03-06");
    save(&unit, &indicator, &nodes);
    let (before, other) = (due(&unit, &indicator, 0), due(&unit, &indicator, 1));
    app.env().advance(7 * 86_400);
    let (office, second) = (app.client("office"), app.client("secretary"));
    let outage = json!({
        "outage_from": "2026-03-06T08:00:00Z", "outage_to": "2026-03-07T08:00:00Z", "working_days": 2,
        "cause": "机房断电",
    });
    let filed = office.post("/years/2026/extensions").key("filed-an-outage").json(&outage).expect(201).json();
    let unit = app.client("unit");
    assert_eq!(due(&unit, &indicator, 0), before, "not confirmed");
    let path = format!("/extensions/{}/confirm", filed["id"].as_str().unwrap());
    second.post(&path).if_match(1).json(&json!({ "reason": "情况属实" })).expect(200);
    assert_eq!(due(&unit, &indicator, 0).0, "2026-03-10T15:59:59.999999Z");
    assert_eq!(plan(&unit, &indicator)["nodes"][0]["due_on"], "2026-03-06", "what was planned is kept");
    assert_eq!(due(&unit, &indicator, 1), other);
    // What is planned anew for that day is due when the outage lets it.
    let again = save(&unit, &indicator, &json!([node("另一步", "2026-03-06", "100")])).json();
    assert_eq!(again["nodes"][0]["due_at"], "2026-03-10T15:59:59.999999Z");
}
