//! Sections and leadership teams of units.

use dukao_testkit::{
    TestApp, TestDb,
    app::{changed, content_of},
    on_both,
};
use serde_json::{Value, json};

on_both!(a_unit_keeps_its_own_sections, a_section_with_work_is_not_closed, a_team_keeps_its_former_members,);

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

fn a_unit_keeps_its_own_sections(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let own = format!("/units/{}/sections", office.unit("ZS-WJJ"));
    let other = format!("/units/{}/sections", office.unit("ZS-STHJ"));
    let body = json!({ "name": "规划信息科" });
    let made = unit.post(&own).key("section-0001").json(&body).expect(201);
    assert_eq!(made.json(), unit.post(&own).key("section-0001").json(&body).expect(201).json());
    let twice = unit.post(&own).key("section-0002").json(&body).expect(422);
    assert_eq!(twice.faults(), ["/name field.duplicate"]);
    unit.post(&other).key("section-0003").json(&body).expect(403);
    office.post(&other).key("section-0004").json(&body).expect(201);
    let path = format!("/sections/{}", id(&made.json()));
    let renamed = json!({ "name": "规划发展与信息化科", "position": 2, "active": true, "reason": "更名" });
    assert_eq!(unit.put(&path).if_match(1).json(&renamed).expect(200).version(), 2);
    unit.put(&path).if_match(1).json(&renamed).expect(412);
    let blank = json!({ "name": "  ", "position": 0, "active": true });
    assert_eq!(unit.put(&path).if_match(2).json(&blank).expect(422).faults().len(), 2);
    let listed = unit.get(&own).ok();
    assert!(
        listed["items"].as_array().unwrap().iter().any(|section| section["name"] == "规划发展与信息化科")
    );
}

fn a_section_with_work_is_not_closed(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let lead = office.unit("ZS-WJJ");
    let own = format!("/units/{lead}/sections");
    let section =
        unit.post(&own).key("section-0005").json(&json!({ "name": "医政科(新)" })).expect(201).json();
    let draft = office.draft("挂在科室", Some(&lead));
    let indicator = format!("/indicators/{}", id(&draft));
    let carried = changed(content_of(&draft), json!({ "section_id": section["id"] }));
    office.put(&indicator).if_match(1).json(&carried).expect(200);
    let path = format!("/sections/{}", id(&section));
    let closed = json!({ "name": "医政科(新)", "position": section["position"], "active": false });
    let refused = unit.put(&path).if_match(1).json(&closed).expect(422);
    assert_eq!(refused.faults(), ["/active section.in_use"]);
    let listed = unit.get(&own).ok();
    let one = listed["items"].as_array().unwrap().iter().find(|each| each["id"] == section["id"]).unwrap();
    assert_eq!(one["indicator_count"], 1);
    let moved = changed(content_of(&draft), json!({ "section_id": null }));
    office.put(&indicator).if_match(2).json(&moved).expect(200);
    unit.put(&path).if_match(1).json(&closed).expect(200);
    // A closed section takes no new work.
    let refused = office.put(&indicator).if_match(3).json(&carried).expect(422);
    assert_eq!(refused.faults().len(), 1);
}

fn a_team_keeps_its_former_members(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let team = format!("/units/{}/team", office.unit("ZS-WJJ"));
    let member = json!({
        "name": "王建国", "post": "局长", "position": 1, "from_on": "2024-03-01", "to_on": null,
    });
    let made = unit.post(&team).key("member-00001").json(&member).expect(201);
    assert_eq!(made.json(), unit.post(&team).key("member-00001").json(&member).expect(201).json());
    let path = format!("/team/{}", id(&made.json()));
    let backwards = changed(member.clone(), json!({ "to_on": "2024-02-29" }));
    assert_eq!(
        unit.put(&path).if_match(1).json(&backwards).expect(422).faults(),
        ["/to_on field.ends_before_it_begins"]
    );
    let gone = changed(member, json!({ "to_on": "2026-02-28" }));
    assert_eq!(unit.put(&path).if_match(1).json(&gone).expect(200).version(), 2);
    unit.put(&path).if_match(1).json(&gone).expect(412);
    let listed = unit.get(&team).ok();
    assert!(listed["items"].as_array().unwrap().iter().any(|each| each["to_on"] == "2026-02-28"), "{listed}");
    app.client("zs-sthj").put(&path).if_match(2).json(&gone).expect(403);
}
