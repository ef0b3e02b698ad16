//! Units of a year: where they stand, what follows when that changes, and mergers.

use dukao_testkit::{
    Client, TestApp, TestDb,
    app::{changed, content_of, milestone},
    on_both,
};
use serde_json::{Value, json};

on_both!(
    what_waits_follows_the_portfolio,
    all_or_none_are_assigned,
    a_merged_unit_loses_its_rights_and_its_work,
    a_merger_that_cannot_be_names_why,
    a_unit_is_entered_once_and_changed_by_version,
    a_place_in_a_year_is_a_version_of_its_own,
    a_years_roster_is_found_sorted_and_paged,
    groups_and_seats_are_named_once,
    only_the_office_arranges_the_year,
);

fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.map_or_else(|| panic!("{pointer} in {value}"), ToOwned::to_owned)
}

fn portfolio(client: &Client, kind: &str, number: i64) -> String {
    let all = client.get("/portfolios?year=2026").ok();
    let found = all["items"].as_array().unwrap().iter().find(|p| p["kind"] == kind && p["number"] == number);
    text(found.unwrap(), "/id")
}

fn entry(client: &Client, code: &str) -> Value {
    client.get(&format!("/units?year=2026&q={code}")).ok()["items"][0]["entry"].clone()
}

fn indicator(draft: &Value) -> String {
    format!("/indicators/{}", draft["id"].as_str().unwrap())
}

fn what_waits_follows_the_portfolio(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, first, second) = (app.client("office"), app.client("group"), app.client("group.2"));
    let unit = office.unit("ZS-WJJ");
    let path = indicator(&office.draft("分组调整前立项", Some(&unit)));
    first.get(&path).expect(200);
    second.get(&path).expect(404);
    let before = first.get("/indicators?year=2026").ok()["total"].as_i64().unwrap();

    let order = json!({
        "unit_ids": [unit], "supervision_group_id": portfolio(&office, "supervision_group", 2), "reason": "分工调整",
    });
    let moved = office.post("/years/2026/roster/assign").json(&order).expect(200).json();
    assert_eq!(moved["changed"], 1);
    first.get(&path).expect(404);
    second.get(&path).expect(200);
    let after = first.get("/indicators?year=2026").ok()["total"].as_i64().unwrap();
    assert!(after < before, "{before} → {after}");
    assert_eq!(office.get(&path).expect(200).version(), 1, "nothing of the indicator is rewritten");
    let again = office.post("/years/2026/roster/assign").json(&order).expect(200).json();
    assert_eq!(again["changed"], 0);
    // The leader's seat of the unit did not change.
    app.client("leader").get(&path).expect(200);
}

fn all_or_none_are_assigned(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let (department, organiser) = (office.unit("ZS-WJJ"), office.unit("ZS-DCS"));
    let groups = office.get("/ranking-groups?year=2026").ok();
    let towns = groups["items"].as_array().unwrap().iter().find(|group| group["kind"] == "town").unwrap();
    let order = json!({
        "unit_ids": [department, organiser], "ranking_group_id": towns["id"], "reason": "重新分组",
    });
    let refused = office.post("/years/2026/roster/assign").json(&order).expect(422);
    assert_eq!(refused.faults(), ["/unit_ids/0 unit.kind_unfit", "/unit_ids/1 unit.kind_unfit"]);
    let nowhere = json!({ "unit_ids": [], "reason": "" });
    let refused = office.post("/years/2026/roster/assign").json(&nowhere).expect(422);
    assert_eq!(
        refused.faults(),
        ["/unit_ids field.out_of_range", " field.malformed", "/reason field.required"]
    );
    assert_eq!(text(&entry(&office, "ZS-WJJ"), "/ranking_group/name"), "社会管理与公共服务");
}

fn a_merged_unit_loses_its_rights_and_its_work(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, officer) = (app.client("office"), app.client("unit"));
    let (gone, heir) = (office.unit("ZS-WJJ"), office.unit("ZS-NYNC"));
    let draft = office.draft("并入前在办", Some(&gone));
    let path = indicator(&draft);
    officer.get(&path).expect(200);
    let heirs = app.client("zs-nync");
    heirs.get(&path).expect(404);
    let unit = office.get(&format!("/units/{gone}")).expect(200);

    let today = app.env().now().to_string()[..10].to_owned();
    let order = json!({ "year": 2026, "successor_id": heir, "on": today, "reason": "机构改革" });
    let merge = format!("/units/{gone}/merge");
    let done = office.post(&merge).if_match(unit.version()).json(&order).expect(200).json();
    assert!(done["indicators"].as_i64().unwrap() >= 1 && done["people"].as_i64().unwrap() >= 1, "{done}");

    // Its people may do nothing for it any more, from the very next request on.
    officer.get(&path).expect(403);
    let own = changed(milestone(&office.item(), "再报一件"), json!({ "lead_unit_id": gone }));
    officer.post("/indicators").key("merged-away-1").json(&own).expect(403);
    // The successor carries on, and history says why.
    let now = heirs.get(&path).expect(200);
    assert_eq!((text(&now.json(), "/lead_unit/id"), now.version()), (heir.clone(), 2));
    let history = office.get(&format!("{path}/history")).ok();
    assert_eq!(history["items"][0]["reason"], "机构改革");
    let place = entry(&office, "ZS-WJJ");
    assert_eq!((text(&place, "/successor/id"), text(&place, "/merged_on")), (heir, today));
    let left = office.get(&format!("/indicators?year=2026&unit_id={gone}")).ok();
    assert_eq!(left["total"], 0);
    let body = changed(content_of(&now.json()), json!({ "lead_unit_id": gone }));
    let refused = office.put(&path).if_match(2).json(&body).expect(422);
    assert_eq!(refused.faults(), ["/lead_unit_id unit.merged"]);
    // It keeps no structure of its own any more.
    for (path, key, body) in [
        ("sections", "merged-section", json!({ "name": "新设科室" })),
        (
            "team",
            "merged-team",
            json!({ "name": "新任", "post": "局长", "position": 1, "from_on": "2026-01-01" }),
        ),
    ] {
        let refused = office.post(&format!("/units/{gone}/{path}")).key(key).json(&body).expect(422);
        assert_eq!(refused.faults(), ["/name unit.merged"], "{path}");
    }
    // Once gone it is not merged again.
    let version = office.get(&format!("/units/{gone}")).expect(200).version();
    let again = office.post(&merge).if_match(version).json(&order).expect(422);
    assert_eq!(again.faults(), ["/year unit.merged"]);
}

fn a_merger_that_cannot_be_names_why(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let gone = office.unit("ZS-WJJ");
    let merge = |on: &str, successor: &str, reason: &str| {
        let order = json!({ "year": 2026, "successor_id": successor, "on": on, "reason": reason });
        office.post(&format!("/units/{gone}/merge")).if_match(1).json(&order).send()
    };
    let wrong = merge("2199-01-01", &gone, "合并");
    assert_eq!((wrong.status(), wrong.faults().len()), (422, 2), "{:?}", wrong.faults());
    assert_eq!(merge("2026-02-30", &gone, " ").faults().len(), 2, "a day that does not exist, and no reason");
    // Towns and departments are ranked apart and take over nothing from each other.
    let town = merge("2026-01-05", &office.unit("442000114"), "合并");
    assert_eq!(town.faults(), ["/successor_id unit.kind_unfit"]);
    let order = json!({ "year": 2026, "successor_id": gone, "on": "2026-01-05", "reason": "x" });
    office.post(&format!("/units/{gone}/merge")).json(&order).expect(428);
    office.post(&format!("/units/{gone}/merge")).if_match(9).json(&order).expect(412);
    app.client("unit").post(&format!("/units/{gone}/merge")).if_match(1).json(&order).expect(403);
    assert_eq!(entry(&office, "ZS-WJJ")["merged_on"], Value::Null);
}

fn a_unit_is_entered_once_and_changed_by_version(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let body = json!({ "year": 2026, "code": "ZS-NEW", "name": "市数据局", "kind": "department" });
    let first = office.post("/units").key("new-unit-0001").json(&body).expect(201);
    let second = office.post("/units").key("new-unit-0001").json(&body).expect(201);
    assert_eq!(first.json(), second.json());
    let namesake = changed(body.clone(), json!({ "code": "ZS-OTHER", "name": "　市数据局\u{200b} " }));
    assert_eq!(
        office.post("/units").key("new-unit-0003").json(&namesake).expect(422).faults(),
        ["/name field.duplicate"]
    );
    let taken = office.post("/units").key("new-unit-0002").json(&body).expect(422);
    assert!(taken.faults().contains(&"/code field.duplicate".to_owned()), "{:?}", taken.faults());
    let path = format!("/units/{}", text(&first.json(), "/id"));
    let renamed = json!({ "code": "ZS-NEW", "name": "市数据管理局", "kind": "department", "reason": "更名" });
    assert_eq!(office.put(&path).if_match(1).json(&renamed).expect(200).version(), 2);
    office.put(&path).if_match(1).json(&renamed).expect(412);
    let other = json!({ "code": "ZS-WJJ", "name": "市数据管理局", "kind": "部门" });
    let refused = office.put(&path).if_match(2).json(&other).expect(422);
    assert_eq!(refused.faults(), ["/kind field.not_one_of"]);
}

fn a_place_in_a_year_is_a_version_of_its_own(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let unit = office.unit("ZS-WJJ");
    office.draft("随单位归口", Some(&unit));
    let path = format!("/years/2026/roster/{unit}");
    let now = entry(&office, "ZS-WJJ");
    let body = json!({
        "name": "市卫生健康局(市中医药局)", "kind": "department",
        "ranking_group_id": now["ranking_group"]["id"], "leader_id": now["leader"]["id"],
        "supervision_group_id": null, "reason": "加挂牌子",
    });
    office.put(&path).json(&body).expect(428);
    let version = now["version"].as_i64().unwrap();
    let changed = office.put(&path).if_match(version).json(&body).expect(200);
    assert_eq!(changed.version(), version + 1);
    assert_eq!(changed.json()["supervision_group"], Value::Null);
    office.put(&path).if_match(version).json(&body).expect(412);
    // Nobody's group any more: the group that had it sees it no longer, the leader does.
    let lead = format!("/indicators?year=2026&unit_id={unit}");
    assert_eq!(app.client("group").get(&lead).ok()["total"], 0);
    assert_ne!(app.client("leader").get(&lead).ok()["total"], 0);
    let stranger = json!({ "name": "x", "kind": "department", "leader_id": now["supervision_group"]["id"] });
    let refused = office.put(&path).if_match(version + 1).json(&stranger).expect(422);
    assert_eq!(refused.faults(), ["/leader_id field.not_found"]);
}

fn a_years_roster_is_found_sorted_and_paged(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let towns = office.get("/units?year=2026&kind=town&per_page=200").ok();
    assert_eq!(towns["total"], 25);
    let codes = |filter: &str| {
        let units =
            office.get(&format!("/units?per_page=200{filter}")).ok()["items"].as_array().unwrap().clone();
        units.iter().map(|unit| text(unit, "/code")).collect::<Vec<_>>()
    };
    for filter in ["", "&year=2026", "&year=2026&kind=town"] {
        let codes = codes(filter);
        assert!(codes.len() > 20 && codes.is_sorted(), "by code, unless asked otherwise: {codes:?}");
    }
    let group = portfolio(&office, "supervision_group", 1);
    let mine = office.get(&format!("/units?year=2026&supervision_group_id={group}&per_page=200")).ok();
    let rows = mine["items"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["entry"]["supervision_group"]["id"] == json!(group)));
    assert_eq!(json!(rows.len()), mine["total"]);
    let listed = office.get("/portfolios?year=2026").ok();
    let counted = listed["items"].as_array().unwrap().iter().find(|p| p["id"] == json!(group)).unwrap();
    assert_eq!(counted["unit_count"], mine["total"], "the list of groups counts the same");
    let page = |sort: &str| office.get(&format!("/units?year=2026&kind=town&per_page=3&sort={sort}")).ok();
    let codes =
        |page: Value| page["items"].as_array().unwrap().iter().map(|u| text(u, "/code")).collect::<Vec<_>>();
    let up = codes(page("code"));
    let all = codes(office.get("/units?year=2026&kind=town&per_page=200&sort=-code").ok());
    assert_eq!(up, all.iter().rev().take(3).cloned().collect::<Vec<_>>());
    let lacking = |what: &str| office.get(&format!("/units?year=2026&without={what}")).ok()["total"].clone();
    assert_eq!(lacking("ranking_group"), 0, "organisers are ranked with nobody, and lack nothing");
    let spare = json!({ "year": 2026, "code": "SPARE", "name": "市备用局", "kind": "department" });
    office.post("/units").key("spare-000001").json(&spare).expect(201);
    for gap in ["ranking_group", "supervision_group", "leader"] {
        assert_eq!(lacking(gap), 1, "{gap}");
    }
    let refused = office.get("/units?year=2026&without=name").expect(422);
    assert_eq!(refused.faults(), ["/without field.not_one_of"]);
    assert_eq!(office.get("/units?year=2026&sort=weight").expect(422).faults(), ["/sort field.not_one_of"]);
}

fn groups_and_seats_are_named_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let group = json!({ "year": 2026, "kind": "department", "name": "经济管理" });
    let refused = office.post("/ranking-groups").key("group-000001").json(&group).expect(422);
    assert_eq!(refused.faults(), ["/name field.duplicate"]);
    let group = changed(group, json!({ "name": "开放发展" }));
    let made = office.post("/ranking-groups").key("group-000002").json(&group).expect(201);
    let again = office.post("/ranking-groups").key("group-000002").json(&group).expect(201);
    assert_eq!((made.json(), made.json()["unit_count"].as_i64()), (again.json(), Some(0)));
    let path = format!("/ranking-groups/{}", text(&made.json(), "/id"));
    let renamed = json!({ "name": "开放", "position": 9 });
    assert_eq!(office.put(&path).if_match(1).json(&renamed).expect(200).version(), 2);
    office.put(&path).if_match(1).json(&renamed).expect(412);

    let seat = json!({ "kind": "leader", "number": 1, "name": "常务" });
    let refused = office.post("/portfolios").key("seat-0000001").json(&seat).expect(422);
    assert_eq!(refused.faults(), ["/number field.duplicate"]);
    let seat = changed(seat, json!({ "number": 6, "name": "教育、民政" }));
    let made = office.post("/portfolios").key("seat-0000002").json(&seat).expect(201);
    assert_eq!(made.json()["holders"], json!([]));
    let path = format!("/portfolios/{}", text(&made.json(), "/id"));
    office.put(&path).if_match(1).json(&json!({ "name": "教育、民政、文旅" })).expect(200);
    // There are four supervision groups, and no fifth.
    let fifth = json!({ "kind": "supervision_group", "number": 5, "name": "政务督查五组" });
    let refused = office.post("/portfolios").key("seat-0000003").json(&fifth).expect(422);
    assert_eq!(refused.faults(), ["/number field.out_of_range"]);
}

fn only_the_office_arranges_the_year(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let unit = office.unit("ZS-WJJ");
    let seat = portfolio(&office, "leader", 1);
    let order = json!({ "unit_ids": [unit], "leader_id": seat, "reason": "x" });
    for account in ["unit", "group", "leader", "secretary", "sysadmin", "secadmin", "audit"] {
        app.client(account).post("/years/2026/roster/assign").json(&order).expect(403);
    }
    app.nobody().post("/years/2026/roster/assign").json(&order).expect(401);
    office.post("/years/2031/roster/assign").json(&order).expect(404);
}
