//! An indicator goes into other hands, one or many at once, in whatever stage.

use std::thread;

use dukao_testkit::{
    Answer, Client, TestApp, TestDb,
    app::{changed, content_of},
    on_both,
};
use serde_json::{Value, json};

use super::{
    grants::somebody,
    people::{id, person},
};

on_both!(
    a_unit_gives_issued_work_into_other_hands,
    a_reassignment_names_what_stands_against_it,
    who_leads_nothing_there_gives_nothing,
    nothing_changes_hands_once_it_is_over,
    many_go_at_once_or_none,
    of_two_who_give_one_wins,
    the_ledger_names_the_hands,
);

const OWN: &str = "ZS-WJJ";

/// A new open section of a unit.
fn section(officer: &Client, unit: &str, name: &str) -> Value {
    let path = format!("/units/{unit}/sections");
    officer.post(&path).key(&officer.fresh_key()).json(&json!({ "name": name })).expect(201).json()
}

fn assign(client: &Client, indicator: &Value, version: i64, body: &Value) -> Answer {
    client.post(&format!("/indicators/{}/assignment", id(indicator))).if_match(version).json(body).send()
}

fn assign_many(client: &Client, entries: &[(&Value, i64)], body: Value) -> Answer {
    let entries: Vec<_> =
        entries.iter().map(|(of, version)| json!({ "id": of["id"], "version": version })).collect();
    let body = changed(body, json!({ "entries": entries }));
    client.post("/indicators/assignments").key(&client.fresh_key()).json(&body).send()
}

fn stage(db: &TestDb, indicator: &Value, stage: &str) {
    let code = indicator["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set stage = '{stage}' where code = '{code}'")).unwrap();
}

fn a_unit_gives_issued_work_into_other_hands(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let own = office.unit(OWN);
    let (first, second) = (section(&unit, &own, "一科(新)"), section(&unit, &own, "二科(新)"));
    let (from, to) = (person(&unit, "person"), person(&unit, "section"));
    let draft = office.draft("已下达的一件", Some(&own));
    let hands = json!({ "section_id": id(&first), "person_id": id(&from), "reason": "落实责任" });
    assert_eq!(assign(&office, &draft, 1, &hands).version(), 2);
    for now in ["draft", "group_review", "leader_review", "meeting", "issued", "returned"] {
        stage(db, &draft, now);
        let shown = unit.get(&format!("/indicators/{}", id(&draft))).ok();
        let may = shown["allowed_actions"].as_array().unwrap();
        assert!(
            may.contains(&json!({ "action": "indicator.assign", "allowed": true, "reason": null })),
            "{now}"
        );
    }
    stage(db, &draft, "issued");
    app.env().advance(60);
    // What is left out stays: the section goes, the person keeps the work.
    let answer = assign(&unit, &draft, 2, &json!({ "section_id": id(&second), "reason": "职能调整" }));
    let now = answer.json();
    assert_eq!((answer.status(), answer.version(), now["version"].as_i64()), (200, 3, Some(3)));
    assert_eq!((&now["section"]["name"], &now["person"]["id"]), (&json!("二科(新)"), &from["id"]));
    assert_eq!((&now["state"], &now["title"]), (&json!("issued"), &json!("已下达的一件")));
    app.env().advance(60);
    assert_eq!(assign(&unit, &draft, 3, &json!({ "person_id": id(&to), "reason": "人员调整" })).version(), 4);
    // In these hands already: nothing is written.
    assert_eq!(assign(&unit, &draft, 4, &json!({ "person_id": id(&to), "reason": "再来" })).version(), 4);

    let history = unit.get(&format!("/indicators/{}/history", id(&draft))).ok();
    let (person_moved, section_moved) = (&history["items"][0], &history["items"][1]);
    assert_eq!(
        (&person_moved["action"], &person_moved["reason"]),
        (&json!("indicator.assign"), &json!("人员调整"))
    );
    let change = &person_moved["changes"][0];
    assert_eq!(
        (&change["from_name"], &change["to_name"]),
        (&json!("市卫生健康局具体负责人"), &json!("市卫生健康局科室负责人"))
    );
    assert_eq!(section_moved["reason"], "职能调整");
    let change = &section_moved["changes"][0];
    assert_eq!((&change["from_name"], &change["to_name"]), (&json!("一科(新)"), &json!("二科(新)")));
}

fn a_reassignment_names_what_stands_against_it(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit, sysadmin) = (app.client("office"), app.client("unit"), app.client("sysadmin"));
    let (own, other) = (office.unit(OWN), office.unit("ZS-STHJ"));
    let draft = office.draft("一件", Some(&own));
    let faults = |body: Value| {
        let body = changed(json!({ "reason": "调整" }), body);
        assign(&unit, &draft, 1, &body).faults()
    };
    let nobody = "01976d9e-7c00-7000-8000-000000000000";
    assert_eq!(faults(json!({})), ["/person_id field.required"]);
    assert_eq!(
        faults(json!({ "section_id": "x", "person_id": "y", "reason": " " })),
        ["/section_id field.malformed", "/person_id field.malformed", "/reason field.required"]
    );
    assert_eq!(
        faults(json!({ "section_id": nobody, "person_id": nobody })),
        ["/section_id field.not_found", "/person_id field.not_found"]
    );
    let theirs = section(&office, &other, "外单位科室");
    assert_eq!(
        faults(json!({ "section_id": id(&theirs), "person_id": id(&person(&sysadmin, "zs-sthj")) })),
        ["/section_id section.of_another_unit", "/person_id indicator.no_post_in_unit"]
    );
    let closed = section(&unit, &own, "撤销的科");
    let body = json!({ "name": "撤销的科", "position": closed["position"], "active": false });
    unit.put(&format!("/sections/{}", id(&closed))).if_match(1).json(&body).expect(200);
    let gone = person(&sysadmin, "person");
    let body = json!({ "last_on": "2026-03-02", "reason": "调离" });
    sysadmin.post(&format!("/people/{}/close", id(&gone))).if_match(1).json(&body).expect(200);
    assert_eq!(
        faults(json!({ "section_id": id(&closed), "person_id": id(&gone) })),
        ["/section_id section.closed", "/person_id person.closed"]
    );
    // Employed there, but without a post.
    let idle = somebody(&app, db, "idle.one");
    assert_eq!(faults(json!({ "person_id": id(&idle) })), ["/person_id indicator.no_post_in_unit"]);
    let path = format!("/indicators/{}/assignment", id(&draft));
    let good = json!({ "person_id": id(&person(&sysadmin, "section")), "reason": "调整" });
    assert_eq!(unit.post(&path).json(&good).expect(428).code(), "version.required");
    assert_eq!(unit.post(&path).if_match(1).json(&good).expect(200).version(), 2);
    let again = unit.post(&path).if_match(1).json(&good).expect(412);
    assert_eq!(again.json()["current_version"], 2, "a doubled request");
    assert_eq!(db.count("audit_events where action = 'indicator.assign'"), 1);
}

fn who_leads_nothing_there_gives_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, sysadmin) = (app.client("office"), app.client("sysadmin"));
    let draft = office.draft("一件", Some(&office.unit(OWN)));
    let good = json!({ "person_id": id(&person(&sysadmin, "section")), "reason": "调整" });
    for account in ["section", "person", "group", "leader", "secretary", "sysadmin", "secadmin"] {
        let denied = assign(&app.client(account), &draft, 1, &good);
        assert_eq!(
            (denied.status(), &denied.json()["reason"]),
            (403, &json!("policy.not_granted")),
            "{account}"
        );
    }
    assert_eq!(assign(&app.client("zs-sthj"), &draft, 1, &good).status(), 404, "another unit's");
    let many = assign_many(&app.client("zs-sthj"), &[(&draft, 1)], good.clone());
    assert_eq!(many.faults(), ["/entries/0 field.not_found"]);
    assert_eq!(assign(&office, &draft, 1, &good).status(), 200);
}

fn nothing_changes_hands_once_it_is_over(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let draft = office.draft("撤销的一件", Some(&office.unit(OWN)));
    let good = json!({ "person_id": id(&person(&unit, "section")), "reason": "调整" });
    stage(db, &draft, "withdrawn");
    let refused = assign(&unit, &draft, 1, &good);
    assert_eq!((refused.status(), &refused.json()["from"]), (409, &json!("withdrawn")));
    assert_eq!(assign_many(&unit, &[(&draft, 1)], good.clone()).faults(), ["/entries/0 indicator.in_stage"]);
    stage(db, &draft, "issued");
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    assert_eq!(assign(&unit, &draft, 1, &good).code(), "year.closed");
    assert_eq!(assign_many(&unit, &[(&draft, 1)], good).faults(), ["/entries/0 indicator.year_closed"]);
    let shown = unit.get(&format!("/indicators/{}", id(&draft))).ok();
    let denied = json!({ "action": "indicator.assign", "allowed": false, "reason": "policy.year_closed" });
    assert!(shown["allowed_actions"].as_array().unwrap().contains(&denied));
    assert_eq!(db.count("audit_events where action = 'indicator.assign'"), 0);
}

fn many_go_at_once_or_none(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let (own, other) = (office.unit(OWN), office.unit("ZS-STHJ"));
    let [one, two, stale, over] = ["甲", "乙", "丙", "丁"].map(|title| office.draft(title, Some(&own)));
    let theirs = office.draft("外单位", Some(&other));
    let body = changed(content_of(&stale), json!({ "title": "丙改" }));
    office.put(&format!("/indicators/{}", id(&stale))).if_match(1).json(&body).expect(200);
    stage(db, &over, "withdrawn");
    let (first, to) = (section(&unit, &own, "一科(新)"), person(&unit, "section"));
    let hands = json!({ "section_id": id(&first), "person_id": id(&to), "reason": "分工调整" });
    let all = [(&one, 1), (&stale, 1), (&over, 1), (&theirs, 1), (&two, 1)];
    let refused = assign_many(&office, &all, hands.clone());
    assert_eq!(
        (refused.status(), refused.faults()),
        (
            422,
            vec![
                "/entries/1 indicator.stale".to_owned(),
                "/entries/2 indicator.in_stage".to_owned(),
                "/entries/3 section.of_another_unit".to_owned(),
                "/entries/3 indicator.no_post_in_unit".to_owned(),
            ]
        )
    );
    assert_eq!(refused.json()["errors"][0]["params"]["current"], 2);
    assert_eq!(db.count("audit_events where action = 'indicator.assign'"), 0);

    let good = [(&one, 1), (&two, 1), (&stale, 2)];
    let key = unit.fresh_key();
    let entries: Vec<_> = good.iter().map(|(of, at)| json!({ "id": of["id"], "version": at })).collect();
    let body = changed(hands.clone(), json!({ "entries": entries }));
    let post = || unit.post("/indicators/assignments").key(&key).json(&body).send();
    assert_eq!(post().json(), json!({ "changed": 3 }));
    assert_eq!(post().json(), json!({ "changed": 3 }), "a doubled request");
    assert_eq!(db.count("audit_events where action = 'indicator.assign' and reason = '分工调整'"), 3);
    let now = unit.get(&format!("/indicators/{}", id(&two))).ok();
    assert_eq!((&now["section"]["id"], &now["person"]["id"]), (&first["id"], &to["id"]));
    let moved_on = assign_many(&unit, &good, hands.clone());
    assert_eq!(moved_on.faults().len(), 3, "under another key the versions are old");

    let twice = assign_many(&unit, &[(&one, 2), (&one, 2)], hands.clone());
    assert_eq!(twice.faults(), ["/entries/1/id field.duplicate"]);
    assert_eq!(assign_many(&unit, &[], hands.clone()).faults(), ["/entries field.out_of_range"]);
    let many: Vec<_> = (0..201).map(|_| (&one, 1)).collect();
    assert_eq!(assign_many(&unit, &many, hands.clone()).faults()[0], "/entries field.out_of_range");
    unit.post("/indicators/assignments").json(&body).expect(400);
}

fn of_two_who_give_one_wins(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("两人同时调整", Some(&office.unit(OWN)));
    let people = ["person", "section"].map(|account| person(&office, account));
    let results = thread::scope(|scope| {
        let givers = people.each_ref().map(|to| {
            let (app, draft) = (&app, &draft);
            scope.spawn(move || {
                let body = json!({ "person_id": id(to), "reason": "调整" });
                assign(&app.client("unit"), draft, 1, &body).status()
            })
        });
        givers.map(|giver| giver.join().unwrap())
    });
    assert!(results == [200, 412] || results == [412, 200], "{results:?}");
    assert_eq!(db.count("audit_events where action = 'indicator.assign'"), 1);
}

fn the_ledger_names_the_hands(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let draft = office.draft("账上的一件", Some(&office.unit(OWN)));
    let to = person(&unit, "section");
    assert_eq!(assign(&unit, &draft, 1, &json!({ "person_id": id(&to), "reason": "调整" })).status(), 200);
    let code = draft["code"].as_str().unwrap();
    let row = unit.get(&format!("/indicators?q={code}")).ok()["items"][0].clone();
    assert_eq!((&row["person"]["id"], &row["section"]), (&to["id"], &Value::Null));
}
