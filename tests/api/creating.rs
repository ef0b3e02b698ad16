//! Drafting an indicator: one key, one row; faults with their places.

use std::{collections::BTreeSet, thread};

use dukao_testkit::{
    TestApp, TestDb,
    app::{changed, content_of, milestone},
    on_both,
};
use serde_json::json;

on_both!(
    what_is_not_understood_is_named,
    a_doubled_request_makes_one_row,
    faults_carry_their_places,
    numbers_are_given_once
);

fn a_doubled_request_makes_one_row(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = db.count("indicators");
    let body = milestone(&office.item(), "只建一次");
    assert_eq!(office.post("/indicators").json(&body).expect(400).code(), "idempotency_key.required");
    let answers: BTreeSet<Vec<u8>> = thread::scope(|scope| {
        let posts: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| office.post("/indicators").key("key-for-one-row").json(&body).expect(201))
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap().body().to_vec()).collect()
    });
    assert_eq!(answers.len(), 1, "the same answer, byte by byte");
    assert_eq!(db.count("indicators"), before + 1);
    let other = milestone(&office.item(), "同一个键,另一个请求");
    let reused = office.post("/indicators").key("key-for-one-row").json(&other).expect(422);
    assert_eq!(reused.code(), "idempotency_key.reused");
    // The key is the person's own.
    let unit = app.client("unit");
    let own = office.unit("ZS-WJJ");
    let body = changed(other, json!({ "lead_unit_id": own }));
    unit.post("/indicators").key("key-for-one-row").json(&body).expect(201);
    assert_eq!(db.count("indicators"), before + 2);
}

fn faults_carry_their_places(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let item = office.item();
    let faults = |fields: serde_json::Value| {
        let body = changed(milestone(&item, "有错的"), fields);
        let refused = office.post("/indicators").key(&office.fresh_key()).json(&body).expect(422);
        let errors = refused.json()["errors"].clone();
        let named = errors.as_array().unwrap().iter().map(|error| {
            format!("{} {}", error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap())
        });
        named.collect::<Vec<_>>()
    };
    let numeric = |target: &str, baseline: Option<&str>| json!({ "measure": { "kind": "numeric", "direction": "at_least", "target": target, "baseline": baseline } });
    assert_eq!(faults(json!({ "title": "  " })), ["/title field.required"]);
    assert_eq!(faults(json!({ "title": "督".repeat(201) })), ["/title field.too_long"]);
    assert_eq!(faults(json!({ "deadline": "2027-01-01" })), ["/deadline field.outside_year"]);
    assert_eq!(faults(json!({ "weight": "0" })), ["/weight field.out_of_range"]);
    assert_eq!(faults(json!({ "weight": "1.234" })), ["/weight field.too_precise"]);
    assert_eq!(faults(numeric("1e3", None)), ["/measure/target field.malformed"]);
    assert_eq!(faults(numeric("5", Some("6"))), ["/measure/baseline indicator.baseline_above_target"]);
    assert_eq!(faults(numeric("-5", None)), ["/measure/baseline indicator.negative_target_needs_baseline"]);
    let nowhere = "01a20bf1-0000-7000-8000-000000000000";
    assert_eq!(
        faults(json!({ "source_item_id": nowhere, "lead_unit_id": nowhere })),
        ["/source_item_id field.not_found", "/lead_unit_id field.not_found"]
    );
    let last_day = changed(milestone(&item, "年末"), json!({ "deadline": "2026-12-31" }));
    office.post("/indicators").key(&office.fresh_key()).json(&last_day).expect(201);
}

fn numbers_are_given_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let item = office.item();
    let codes: BTreeSet<String> = thread::scope(|scope| {
        let posts: Vec<_> = (0..16)
            .map(|n| {
                let (office, body) = (&office, milestone(&item, &format!("并发第{n}项")));
                scope.spawn(move || {
                    office
                        .post("/indicators")
                        .key(&format!("concurrent-{n:02}"))
                        .json(&body)
                        .expect(201)
                        .json()
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap()["code"].as_str().unwrap().to_owned()).collect()
    });
    let expected: BTreeSet<_> = (86..102).map(|n| format!("2026-{n:04}")).collect();
    assert_eq!(codes, expected);
}

/// Shapes that do not fit, each with its place, as at a change.
fn what_is_not_understood_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = db.count("indicators");
    let new = milestone(&office.item(), "不认识的字段");
    let draft = office.draft("要改的", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    for (fields, expected) in [
        (json!({ "colour": "red" }), "/colour field.unknown"),
        (json!({ "title": null }), "/title field.malformed"),
        (json!({ "weight": 5 }), "/weight field.malformed"),
        (json!({ "measure": { "kind": "milestone", "target": "5" } }), "/measure/target field.unknown"),
        (json!({ "measure": { "kind": "numeric" } }), "/measure/direction field.required"),
    ] {
        let body = changed(new.clone(), fields.clone());
        let refused = office.post("/indicators").key(&office.fresh_key()).json(&body).expect(422);
        assert_eq!(refused.faults(), [expected], "{body}");
        let body = changed(content_of(&draft), fields);
        assert_eq!(office.put(&path).if_match(1).json(&body).expect(422).faults(), [expected], "{body}");
    }
    for (year, expected) in [(json!("2026"), "/year field.malformed"), (json!(null), "/year field.malformed")]
    {
        let body = changed(new.clone(), json!({ "year": year }));
        let refused = office.post("/indicators").key(&office.fresh_key()).json(&body).expect(422);
        assert_eq!(refused.faults(), [expected]);
    }
    for title in ["两\n行", "制表\t符"] {
        let body = changed(new.clone(), json!({ "title": title }));
        let refused = office.post("/indicators").key(&office.fresh_key()).json(&body).expect(422);
        assert_eq!(refused.faults(), ["/title field.malformed"]);
    }
    assert_eq!(db.count("indicators"), before + 1);
}
