//! A unit writes its node plan.

use dukao_testkit::{TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{issued, node, nodes_of, plan, save, step_of, take, version, whole};
use crate::api::reviews::drafts;

on_both!(
    an_issue_opens_a_plan,
    a_plan_is_written_whole_and_changed,
    what_is_wrong_is_named_at_its_place,
    a_number_is_planned_up_to_its_target,
    plans_to_begin_with,
    last_years_plan_is_offered_a_year_later,
);

fn an_issue_opens_a_plan(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let draft = drafts(&unit).pop().unwrap();
    let none = plan(&unit, &draft);
    assert_eq!(none, json!({ "plan": null, "nodes": [], "allowed_actions": [] }));
    let refused = unit.put(&nodes_of(&draft)).if_match(1).json(&json!({ "nodes": [] })).send();
    assert_eq!((refused.status(), refused.json()["from"].clone()), (409, json!("draft")));
    let indicator = issued(&app, 1).remove(0);
    let opened = plan(&unit, &indicator);
    assert_eq!((&opened["plan"]["state"], &opened["plan"]["number"]), (&json!("drafting"), &json!(1)));
    // Fifteen working days after Monday, 2 March 2026: to the end of Monday, 23 March.
    assert_eq!(opened["plan"]["due_at"], "2026-03-23T15:59:59.999999Z");
    assert_eq!((&opened["plan"]["overdue"], &opened["nodes"]), (&json!(false), &json!([])));
    app.env().advance(22 * 86_400);
    assert_eq!(plan(&app.client("unit"), &indicator)["plan"]["overdue"], true);
}

fn a_plan_is_written_whole_and_changed(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicator = issued(&app, 1).remove(0);
    let bare = json!([{ "title": " 完成方案 ", "due_on": "2026-05-31" }]);
    let saved = save(&unit, &indicator, &bare).json();
    assert_eq!(saved["nodes"][0]["title"], "完成方案", "a draft may lack the rest");
    assert_eq!(version(&saved), 2);
    assert_eq!(
        save(&unit, &indicator, &json!([changed(bare[0].clone(), json!({ "id": saved["nodes"][0]["id"] }))]))
            .version(),
        2,
        "nothing changes"
    );
    let first = saved["nodes"][0]["id"].clone();
    let goes_on = changed(node("完成方案", "2026-06-30", "40"), json!({ "id": first }));
    let nodes = json!([node("开工", "2026-04-30", "20"), goes_on, node("完工", "2026-10-31", "40")]);
    let saved = save(&unit, &indicator, &nodes).json();
    let told: Vec<_> = saved["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| (n["number"].clone(), n["title"].clone()))
        .collect();
    assert_eq!(json!(told), json!([[1, "开工"], [2, "完成方案"], [3, "完工"]]));
    assert_eq!(saved["nodes"][1]["id"], first);
    assert_eq!(saved["nodes"][1]["due_at"], "2026-06-30T15:59:59.999999Z");
    // What is left out goes.
    let saved = save(&unit, &indicator, &json!([goes_on])).json();
    assert_eq!((saved["nodes"].as_array().unwrap().len(), db.count("nodes")), (1, 1));
    let stale = unit.put(&nodes_of(&indicator)).if_match(2).json(&json!({ "nodes": [] })).send();
    assert_eq!((stale.status(), stale.json()["current_version"].clone()), (412, json!(version(&saved))));
    unit.put(&nodes_of(&indicator)).json(&json!({ "nodes": [] })).expect(428);
    let events = app
        .client("audit")
        .get(&format!("/audit/events?object_kind=node&object_id={}", first.as_str().unwrap()))
        .ok();
    assert_eq!(events["items"].as_array().unwrap().len(), 3, "entered, changed, moved up");
}

fn what_is_wrong_is_named_at_its_place(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicator = issued(&app, 1).remove(0);
    let faults = |nodes: Value| save(&unit, &indicator, &nodes).faults();
    assert_eq!(
        faults(json!([{ "title": "", "due_on": "", "weight": "0", "planned": "x", "id": "1" }])),
        [
            "/nodes/0/id field.malformed",
            "/nodes/0/due_on field.required",
            "/nodes/0/planned field.malformed",
            "/nodes/0/weight field.out_of_range",
            "/nodes/0/title field.required",
        ]
    );
    let outside = json!([node("甲", "2025-12-31", "50"), node("乙", "2027-01-01", "50")]);
    assert_eq!(faults(outside), ["/nodes/0/due_on field.out_of_range", "/nodes/1/due_on field.out_of_range"]);
    let turned = json!([node("甲", "2026-06-30", "50"), node("乙", "2026-06-29", "50")]);
    assert_eq!(faults(turned), ["/nodes/1/due_on plan.out_of_order"]);
    let nobody = "01976d9e-7c00-7000-8000-000000000000";
    let strange = changed(node("甲", "2026-06-30", "50"), json!({ "id": nobody }));
    assert_eq!(faults(json!([strange])), ["/nodes/0/id field.not_found"]);
    assert_eq!(faults(json!([strange, strange])), ["/nodes/1/id field.duplicate"]);
    assert_eq!(faults(json!(vec![node("甲", "2026-06-30", "1"); 61])), ["/nodes field.too_many"]);
    assert_eq!(db.count("nodes"), 0);
    // What is handed in is whole.
    assert_eq!(take(&unit, &indicator, "submit").faults(), ["/nodes field.required"]);
    save(&unit, &indicator, &json!([{ "title": "甲", "due_on": "2026-06-30" }]));
    let lacking = take(&unit, &indicator, "submit").faults();
    assert!(lacking.contains(&"/nodes/0/deliverable field.required".to_owned()), "{lacking:?}");
    assert!(lacking.contains(&"/nodes/0/weight field.required".to_owned()), "{lacking:?}");
    let mut light = whole(&indicator);
    light[0]["weight"] = json!("39.99");
    save(&unit, &indicator, &light);
    let refused = take(&unit, &indicator, "submit");
    assert_eq!(refused.faults(), ["/nodes plan.weights_do_not_add"]);
    assert_eq!(refused.json()["errors"][0]["params"]["sum"], "99.99");
}

fn a_number_is_planned_up_to_its_target(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicators = issued(&app, 12);
    let numeric = indicators.iter().find(|one| one["measure"]["kind"] == "numeric").unwrap();
    let target = numeric["measure"]["target"].as_str().unwrap();
    let mut nodes = whole(numeric);
    nodes[0].as_object_mut().unwrap().remove("planned");
    nodes[1]["planned"] = json!("-999999");
    assert_eq!(save(&unit, numeric, &nodes).status(), 200);
    let refused = take(&unit, numeric, "submit");
    assert_eq!(
        refused.faults(),
        ["/nodes/0/planned field.required", "/nodes/1/planned plan.short_of_target"]
    );
    assert_eq!(refused.json()["errors"][1]["params"]["target"], target);
    save(&unit, numeric, &whole(numeric));
    assert_eq!(take(&unit, numeric, "submit").status(), 200);
    let milestone = indicators.iter().find(|one| one["measure"]["kind"] == "milestone").unwrap();
    let mut counted = whole(milestone);
    counted[0]["planned"] = json!("1");
    assert_eq!(save(&unit, milestone, &counted).faults(), ["/nodes/0/planned indicator.nothing_to_measure"]);
}

fn plans_to_begin_with(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicators = issued(&app, 12);
    for indicator in &indicators {
        let proposals = unit.get(&step_of(indicator, "proposals")).ok();
        let codes: Vec<_> =
            proposals["templates"].as_array().unwrap().iter().map(|t| t["code"].clone()).collect();
        let numeric = indicator["measure"]["kind"] == "numeric";
        let expected = if numeric {
            json!(["quarterly", "construction", "policy", "service"])
        } else {
            json!(["construction", "policy", "service"])
        };
        assert_eq!(json!(codes), expected);
        assert_eq!(proposals["last_year"], Value::Null);
        // Each can be saved and handed in as it is.
        assert_eq!(save(&unit, indicator, &proposals["templates"][0]["nodes"]).status(), 200);
        assert_eq!(take(&unit, indicator, "submit").status(), 200);
    }
    app.client("group").get(&step_of(&indicators[0], "proposals")).expect(403);
}

fn last_years_plan_is_offered_a_year_later(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let indicators = issued(&app, 2);
    let [from, to] = &indicators[..] else { panic!("two") };
    super::handed_in(&unit, from);
    let offered = || unit.get(&step_of(to, "proposals")).ok()["last_year"].clone();
    // Both stand in one year here: what counts is that one goes on with the other.
    let link = format!(
        "insert into carried_over (id, indicator_id, from_indicator_id, version, created_at) \
         select {}, a.id, b.id, 1, 0 from indicators a, indicators b where a.code = '{}' and b.code = '{}'",
        match db.backend() {
            dukao_testkit::Backend::Sqlite => "x'01976d9e7c0070008000000000000000'",
            dukao_testkit::Backend::Postgres => "'01976d9e-7c00-7000-8000-000000000000'::uuid",
        },
        to["code"].as_str().unwrap(),
        from["code"].as_str().unwrap(),
    );
    assert_eq!(offered(), Value::Null);
    db.execute_sql(&link).unwrap();
    assert_eq!(offered(), Value::Null, "not approved");
    assert_eq!(take(&group, from, "approve").status(), 200);
    let offered = offered();
    let told = |field: &str| offered.as_array().unwrap().iter().map(|n| n[field].clone()).collect::<Vec<_>>();
    assert_eq!(json!(told("title")), json!(["完成方案", "全部完成"]));
    assert_eq!(json!(told("due_on")), json!(["2026-05-31", "2026-10-31"]));
    assert_eq!(json!(told("planned")), json!([null, null]));
}
