//! Words inside a unit that a node is waited for (R13).

use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    history,
    reporting::{content, many, newest, running, shown, submitted},
};

on_both!(those_who_work_on_it_are_reminded, nobody_reminds_beyond_their_own);

fn remind(client: &Client, nodes: &[&str], text: &Value) -> Answer {
    let body = json!({ "node_ids": nodes, "text": text });
    client.post("/reminders").key(&client.fresh_key()).json(&body).send()
}

fn reminded(client: &Client, query: &str) -> Value {
    client.get(&format!("/nodes?year=2026&reminded=true{query}")).ok()["total"].clone()
}

fn those_who_work_on_it_are_reminded(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (unit, section, person) = (app.client("unit"), app.client("section"), app.client("person"));
    let first = nodes[0].as_str();
    assert_eq!(reminded(&person, "&mine=true"), 0);
    assert_eq!(remind(&unit, &[first, &nodes[1]], &json!("周五前报科室")).json(), json!({ "changed": 2 }));
    app.env().advance(60);
    assert_eq!(remind(&section, &[first], &Value::Null).json(), json!({ "changed": 1 }));
    assert_eq!((reminded(&person, "&mine=true"), reminded(&unit, "")), (json!(2), json!(2)));
    let told = shown(&person, first)["reminders"].clone();
    assert_eq!((&told[0]["text"], &told[1]["text"]), (&Value::Null, &json!("周五前报科室")));
    assert!(told[0]["sent"]["by"]["name"].is_string(), "{told}");
    // Nobody outside the unit learns of it.
    for account in ["office", "group", "leader"] {
        let outside = app.client(account);
        assert_eq!(shown(&outside, first)["reminders"], json!([]), "{account}");
        assert_eq!(reminded(&outside, ""), 0, "{account}");
    }
    // What is handed in is not waited for any more; what is rejected is again.
    let report = submitted(&app, first, &content(&indicator));
    assert_eq!(reminded(&person, "&mine=true"), 1);
    assert_eq!(
        remind(&unit, &[&nodes[1], first], &Value::Null).faults(),
        ["/node_ids/1 report.unsettled"],
        "all or none"
    );
    let office = app.client("office");
    let back = office.post(&format!("/reports/{}/reject", report["id"].as_str().unwrap()));
    let back = back.if_match(report["version"].as_i64().unwrap()).json(&json!({ "reason": "缺页" }));
    assert_eq!(back.send().status(), 200);
    assert_eq!(reminded(&person, "&mine=true"), 2);
    assert_eq!(history(&app, "object_kind=reminder"), ["reminder.send", "reminder.send", "reminder.send"]);
    assert_eq!(many(&section, "confirmations", &[&newest(&unit, first)]).status(), 422);
}

fn nobody_reminds_beyond_their_own(db: &TestDb) {
    let app = TestApp::new(db);
    let (_, nodes) = running(&app, db);
    let first = nodes[0].as_str();
    for account in ["office", "group", "leader", "person"] {
        assert_eq!(remind(&app.client(account), &[first], &Value::Null).status(), 403, "{account}");
    }
    // Another unit's officer learns nothing of the node.
    assert_eq!(
        remind(&app.client("zs-fgj"), &[first], &Value::Null).faults(),
        ["/node_ids/0 field.not_found"]
    );
    let unit = app.client("unit");
    assert_eq!(remind(&unit, &[], &Value::Null).faults(), ["/node_ids field.required"]);
    assert_eq!(
        remind(&unit, &[first, first, "x"], &json!("长".repeat(501))).faults(),
        ["/text field.too_long", "/node_ids/1 field.twice_in_list", "/node_ids/2 field.malformed"]
    );
    // A request that was lost and comes again sends once.
    let key = unit.fresh_key();
    let again = || unit.post("/reminders").key(&key).json(&json!({ "node_ids": [first] })).send();
    assert_eq!((again().status(), again().status()), (200, 200));
    assert_eq!(db.count("reminders"), 1);
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    assert_eq!(remind(&unit, &[first], &Value::Null).status(), 409);
}
