//! The weights of several drafts, changed at once.

use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::people::id;

on_both!(weights_change_together_or_not_at_all, each_weight_that_cannot_change_is_named);

const OWN: &str = "ZS-WJJ";

fn weigh(client: &Client, entries: &[(&Value, i64, Value)]) -> Answer {
    let entries: Vec<_> = entries
        .iter()
        .map(|(of, version, weight)| json!({ "id": of["id"], "version": version, "weight": weight }))
        .collect();
    let body = json!({ "entries": entries, "reason": "重新核定权重" });
    client.post("/indicators/weights").key(&client.fresh_key()).json(&body).send()
}

fn weights_change_together_or_not_at_all(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let own = office.unit(OWN);
    let [one, two] = ["甲", "乙"].map(|title| office.draft(title, Some(&own)));
    let sum = || {
        let totals = unit.get("/years/2026/unit-totals").ok();
        totals["items"][0]["weight"].as_str().unwrap().to_owned()
    };
    assert_eq!(sum(), "100");
    assert_eq!(
        weigh(&unit, &[(&one, 1, json!("2.5")), (&two, 1, json!("0.75"))]).json(),
        json!({ "changed": 2 })
    );
    assert_eq!(sum(), "103.25");
    let history = unit.get(&format!("/indicators/{}/history", id(&one))).ok();
    let latest = &history["items"][0];
    assert_eq!((&latest["action"], &latest["reason"]), (&json!("indicator.edit"), &json!("重新核定权重")));
    assert_eq!(
        latest["changes"],
        json!([{ "field": "weight", "from": null, "to": "2.5", "from_name": null,
        "to_name": null, "redacted": false }])
    );
    // What weighs that already is left alone; null takes a weight away.
    let body = weigh(&unit, &[(&one, 2, json!("2.50")), (&two, 2, Value::Null)]);
    assert_eq!(body.json(), json!({ "changed": 1 }));
    assert_eq!((sum(), db.count("audit_events where reason = '重新核定权重'")), ("102.5".to_owned(), 3));

    let entries = json!([{ "id": one["id"], "version": 2, "weight": "3" }]);
    let post = |weight: &str| {
        let mut body = json!({ "entries": entries });
        body["entries"][0]["weight"] = weight.into();
        unit.post("/indicators/weights").key("weights-once").json(&body).send()
    };
    assert_eq!((post("3").json(), post("3").json()), (json!({ "changed": 1 }), json!({ "changed": 1 })));
    assert_eq!(post("4").code(), "idempotency_key.reused");
    assert_eq!(weigh(&unit, &[(&one, 3, json!("3"))]).json(), json!({ "changed": 0 }));
    unit.post("/indicators/weights").json(&json!({ "entries": entries })).expect(400);
}

fn each_weight_that_cannot_change_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let (own, other) = (office.unit(OWN), office.unit("ZS-STHJ"));
    let [one, stale, issued] = ["甲", "乙", "丙"].map(|title| office.draft(title, Some(&own)));
    let theirs = office.draft("外单位", Some(&other));
    assert_eq!(weigh(&office, &[(&stale, 1, json!("1"))]).status(), 200);
    let code = issued["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set stage = 'issued' where code = '{code}'")).unwrap();
    let new = || json!("9");
    let all = [(&one, 1, new()), (&stale, 1, new()), (&issued, 1, new()), (&theirs, 1, new())];
    let refused = weigh(&unit, &all);
    assert_eq!(
        (refused.status(), refused.faults()),
        (
            422,
            vec![
                "/entries/1 indicator.stale".to_owned(),
                "/entries/2 indicator.in_stage".to_owned(),
                "/entries/3 field.not_found".to_owned(),
            ]
        )
    );
    let wrong = [(&one, 1, json!("100.01")), (&stale, 2, json!("abc")), (&theirs, 1, json!("1.234"))];
    assert_eq!(
        weigh(&unit, &wrong).faults(),
        [
            "/entries/0/weight field.out_of_range",
            "/entries/1/weight field.malformed",
            "/entries/2/weight field.too_precise",
        ]
    );
    assert_eq!(weigh(&unit, &[]).faults(), ["/entries field.out_of_range"]);
    for account in ["section", "person", "group", "leader", "secretary"] {
        assert_eq!(weigh(&app.client(account), &[(&one, 1, new())]).status(), 403, "{account}");
    }
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    assert_eq!(weigh(&unit, &[(&one, 1, new())]).faults(), ["/entries/0 indicator.year_closed"]);
    assert_eq!(db.count("audit_events where reason = '重新核定权重'"), 1);
    let now = unit.get(&format!("/indicators/{}", id(&one))).ok();
    assert_eq!((&now["weight"], &now["version"]), (&Value::Null, &json!(1)));
}
