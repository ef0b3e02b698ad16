//! What waits in node plans, for each by what they may see.

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{handed_in, issued, send_back, take};

on_both!(each_sees_what_is_theirs, what_is_overdue_is_found_and_counted);

fn codes(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| item["indicator"]["code"].as_str().unwrap().to_owned()).collect()
}

fn each_sees_what_is_theirs(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let indicators = issued(&app, 4);
    let [drafting, submitted, returned, locked] = &indicators[..] else { panic!("four") };
    for one in [submitted, returned, locked] {
        app.env().advance(60);
        handed_in(&unit, one);
    }
    take(&group, locked, "approve");
    send_back(&group, returned, &json!({ "reason": "再细一些" }));
    let of =
        |client: &str, query: &str| app.client(client).get(&format!("/node-plans?year=2026{query}")).ok();
    for reader in ["unit", "section", "group", "leader", "office", "secretary"] {
        assert_eq!(of(reader, "")["total"], 4, "{reader}");
    }
    for stranger in ["zs-jtj", "group.2"] {
        let answer = app.client(stranger).get("/node-plans?year=2026").send();
        assert!(answer.status() == 200 && answer.json()["total"] == 0, "{stranger}: {answer:?}");
    }
    assert_eq!(codes(&of("group", "&state=submitted")), [submitted["code"].as_str().unwrap()]);
    let mended = of("unit", "&state=drafting&sort=-updated_at");
    assert_eq!(codes(&mended), [returned["code"].as_str().unwrap(), drafting["code"].as_str().unwrap()]);
    assert_eq!(
        (&mended["items"][0]["returned"], &mended["items"][1]["returned"]),
        (&json!(true), &json!(false))
    );
    assert_eq!((&mended["items"][0]["nodes"], &mended["items"][1]["nodes"]), (&json!(2), &json!(0)));
    let mut by_code: Vec<_> = indicators.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect();
    by_code.sort();
    assert_eq!(codes(&of("office", "&sort=code")), by_code);
    let counts = app.client("group").get("/node-plans/summary?year=2026").ok();
    let mut states: Vec<_> = counts["states"].as_array().unwrap().iter().map(ToString::to_string).collect();
    states.sort();
    assert_eq!(
        states,
        [
            r#"{"plans":1,"state":"locked"}"#,
            r#"{"plans":1,"state":"submitted"}"#,
            r#"{"plans":2,"state":"drafting"}"#
        ]
    );
    assert_eq!(
        unit.get("/node-plans?state=open&overdue=1").expect(422).faults(),
        ["/state field.not_one_of", "/overdue field.not_one_of"]
    );
}

fn what_is_overdue_is_found_and_counted(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicators = issued(&app, 2);
    handed_in(&unit, &indicators[0]);
    let overdue = || {
        let unit = app.client("unit");
        let counted = unit.get("/node-plans/summary?year=2026").ok()["overdue"].clone();
        let listed = unit.get("/node-plans?year=2026&overdue=true").ok();
        assert_eq!(listed["total"], counted);
        codes(&listed)
    };
    let due = unit.get("/node-plans?year=2026").ok()["items"][0]["due_at"].clone();
    let due: chrono::DateTime<chrono::Utc> = due.as_str().unwrap().parse().unwrap();
    app.env().set(due.into());
    assert_eq!(overdue(), [""; 0], "in time to the last microsecond");
    app.env().set((due + chrono::TimeDelta::microseconds(1)).into());
    assert_eq!(overdue(), [indicators[1]["code"].as_str().unwrap()]);
}
