//! Somebody leaves: their open work moves, or alarms; and what stands empty or clashes is shown.

use dukao_testkit::{
    Answer, Client, TestApp, TestDb,
    app::{changed, content_of},
    on_both,
};
use serde_json::{Value, json};

use super::{
    grants::{end, give, somebody},
    people::{id, person},
};

on_both!(
    who_leaves_leaves_alarms_until_the_work_moves,
    a_handover_names_what_is_wrong_with_it,
    who_loses_their_post_leaves_alarms_too,
    empty_seats_are_shown_until_somebody_fills_in,
    a_unit_sees_its_own_empty_seats,
    what_clashes_is_reported,
);

/// An indicator of a unit, carried by a person.
fn carried(office: &Client, title: &str, unit: &str, by: &Value) -> Value {
    let draft = office.draft(title, Some(unit));
    let body = changed(content_of(&draft), json!({ "person_id": id(by) }));
    office.put(&format!("/indicators/{}", id(&draft))).if_match(1).json(&body).expect(200).json()
}

fn close(client: &Client, who: &Value) {
    let body = json!({ "last_on": "2026-03-02", "reason": "调离" });
    client.post(&format!("/people/{}/close", id(who))).if_match(1).json(&body).expect(200);
}

fn uncarried(client: &Client) -> Value {
    client.get("/vacancies/indicators?year=2026").ok()
}

fn hand_over(client: &Client, from: &Value, to: &Value, key: &str) -> Answer {
    let body = json!({ "to_person_id": id(to), "reason": "人员调整" });
    client.post(&format!("/people/{}/handover", id(from))).key(key).json(&body).send()
}

/// The demo's own work would be counted among the test's.
fn nobody_carries_anything(db: &TestDb) {
    db.execute_sql("update indicators set person_id = null").unwrap();
}

fn who_leaves_leaves_alarms_until_the_work_moves(db: &TestDb) {
    let app = TestApp::new(db);
    nobody_carries_anything(db);
    let (office, unit, sysadmin) = (app.client("office"), app.client("unit"), app.client("sysadmin"));
    let (leaver, successor) = (person(&sysadmin, "person"), person(&sysadmin, "section"));
    let (own, other) = (office.unit("ZS-WJJ"), office.unit("ZS-STHJ"));
    let post = json!({ "unit_id": other });
    assert_eq!(give(&app.client("secadmin"), &leaver, "responsible_person", post).status(), 201);
    let first = carried(&office, "第一件", &own, &leaver);
    carried(&office, "第二件", &own, &leaver);
    carried(&office, "兼管的一件", &other, &leaver);
    assert_eq!((&uncarried(&office)["total"], &uncarried(&unit)["total"]), (&json!(0), &json!(0)));
    let shown = sysadmin.get(&format!("/people/{}", id(&leaver))).ok();
    assert_eq!(shown["indicator_count"], 3);
    close(&sysadmin, &leaver);

    let alarms = uncarried(&office);
    assert_eq!(alarms["total"], 3);
    let alarm = &alarms["items"][0];
    assert_eq!((&alarm["person"]["id"], &alarm["closed"]), (&leaver["id"], &json!(true)));
    assert_eq!(uncarried(&unit)["total"], 2, "a unit sees its own");
    app.client("group").get("/vacancies/indicators?year=2026").expect(403);

    let work = |client: &Client| client.get(&format!("/people/{}/work?per_page=1", id(&leaver))).ok();
    assert_eq!((&work(&office)["total"], &work(&unit)["total"]), (&json!(3), &json!(2)));
    assert_eq!(work(&unit)["items"][0]["lead_unit"]["name"], "市卫生健康局");
    app.env().advance(60);
    let moved = hand_over(&unit, &leaver, &successor, "handover-one");
    assert_eq!((moved.status(), moved.json()), (200, json!({ "moved": 2, "remaining": 1 })));
    assert_eq!(
        hand_over(&unit, &leaver, &successor, "handover-one").json(),
        moved.json(),
        "a doubled request"
    );
    assert_eq!(uncarried(&office)["total"], 1);
    assert_eq!((&uncarried(&unit)["total"], &work(&unit)["total"]), (&json!(0), &json!(0)));
    let now = office.get(&format!("/indicators/{}", id(&first))).ok();
    assert_eq!((&now["person"]["id"], &now["version"]), (&successor["id"], &json!(3)));
    let history = office.get(&format!("/indicators/{}/history", id(&first))).ok();
    assert_eq!(history["items"][0]["reason"], "人员调整");
    assert_eq!(history["items"][0]["changes"][0]["to_name"], "市卫生健康局科室负责人");
    // What is left is another unit's.
    let again = hand_over(&unit, &leaver, &successor, "handover-two");
    assert_eq!((again.status(), &again.json()["reason"]), (403, &json!("policy.out_of_scope")));
    let there = person(&sysadmin, "zs-sthj");
    let moved = hand_over(&office, &leaver, &there, "handover-three").json();
    assert_eq!(moved, json!({ "moved": 1, "remaining": 0 }));
    assert_eq!(uncarried(&office)["total"], 0);
    // Nothing is left at all: asking again changes nothing.
    let nothing = hand_over(&office, &leaver, &there, "handover-four").json();
    assert_eq!(nothing, json!({ "moved": 0, "remaining": 0 }));
}

fn a_handover_names_what_is_wrong_with_it(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit, sysadmin) = (app.client("office"), app.client("unit"), app.client("sysadmin"));
    let (leaver, stranger) = (person(&sysadmin, "person"), person(&sysadmin, "expert"));
    carried(&office, "一件", &office.unit("ZS-WJJ"), &leaver);
    let refused = hand_over(&unit, &leaver, &stranger, "handover-a");
    assert_eq!(refused.faults(), ["/to_person_id handover.not_of_the_unit"]);
    assert_eq!(
        hand_over(&unit, &leaver, &leaver, "handover-b").faults(),
        ["/to_person_id person.not_oneself"]
    );
    let nobody = json!({ "id": "01976d9e-7c00-7000-8000-000000000000" });
    assert_eq!(hand_over(&unit, &leaver, &nobody, "handover-c").faults(), ["/to_person_id field.not_found"]);
    assert_eq!(hand_over(&unit, &nobody, &stranger, "handover-d").status(), 404);
    assert_eq!(hand_over(&unit, &stranger, &leaver, "handover-e").status(), 404, "of another unit");
    let closed = person(&sysadmin, "section");
    close(&sysadmin, &closed);
    assert_eq!(hand_over(&unit, &leaver, &closed, "handover-f").faults(), ["/to_person_id person.closed"]);
    for account in ["sysadmin", "secadmin", "group", "person"] {
        let denied = hand_over(&app.client(account), &leaver, &stranger, "handover-g");
        assert_eq!((denied.status(), denied.code().as_str()), (403, "policy.forbidden"), "{account}");
    }
    let path = format!("/people/{}/handover", id(&leaver));
    let wrong =
        unit.post(&path).key("handover-h").json(&json!({ "to_person_id": "x", "reason": "" })).expect(422);
    assert_eq!(wrong.faults(), ["/to_person_id field.malformed", "/reason field.required"]);
    unit.post(&path).json(&json!({ "to_person_id": id(&stranger), "reason": "调整" })).expect(400);
    assert_eq!(db.count("audit_events where action = 'work.hand_over'"), 0);
}

fn who_loses_their_post_leaves_alarms_too(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, secadmin, sysadmin) = (app.client("office"), app.client("secadmin"), app.client("sysadmin"));
    nobody_carries_anything(db);
    let carrier = person(&sysadmin, "person");
    carried(&office, "一件", &office.unit("ZS-WJJ"), &carrier);
    let grant = secadmin.get(&format!("/grants?person_id={}", id(&carrier))).ok()["items"][0].clone();
    assert_eq!(end(&secadmin, &grant, "2026-03-02").status(), 200);
    assert_eq!(uncarried(&office)["total"], 0, "till the end of the last day they carry it");
    app.env().advance(14 * 3600 + 30 * 60);
    let alarms = uncarried(&app.client("office"));
    assert_eq!((&alarms["total"], &alarms["items"][0]["closed"]), (&json!(1), &json!(false)));
    // An issued indicator that names nobody alarms as well; a draft may lack its person.
    db.execute_sql("update indicators set person_id = null").unwrap();
    assert_eq!(uncarried(&app.client("office"))["total"], 0);
    db.execute_sql("update indicators set stage = 'issued' where code = '2026-0001'").unwrap();
    let alarms = uncarried(&app.client("office"));
    assert_eq!((&alarms["total"], &alarms["items"][0]["person"]), (&json!(1), &Value::Null));
}

/// The vacant seats, in words.
fn vacant(client: &Client) -> Vec<String> {
    let page = client.get("/vacancies?year=2026").ok();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let seat = |item: &Value| {
        let over = ["portfolio", "unit", "section"].map(|name| word(&item[name]["name"]));
        format!("{} {} {}", word(&item["kind"]), word(&item["role"]), over.concat())
    };
    page["items"].as_array().unwrap().iter().map(seat).collect()
}

fn ends(app: &TestApp, accounts: &[&str]) {
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    for account in accounts {
        let grants = secadmin.get(&format!("/grants?person_id={}", id(&person(&sysadmin, account)))).ok();
        for grant in grants["items"].as_array().unwrap() {
            assert_eq!(end(&secadmin, grant, "2026-03-01").status(), 200);
        }
    }
}

fn empty_seats_are_shown_until_somebody_fills_in(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, secadmin, sysadmin) = (app.client("office"), app.client("secadmin"), app.client("sysadmin"));
    assert_eq!(vacant(&office), [""; 0]);
    let seat = person(&sysadmin, "leader")["posts"][0]["portfolio"].clone();
    ends(&app, &["leader", "group.4", "secretary", "secretary2", "unit", "zs-wjj"]);
    assert_eq!(
        vacant(&office),
        [
            "city_post meeting_secretary ".to_owned(),
            "portfolio supervision_group 政务督查四组".to_owned(),
            format!("portfolio leader {}", seat["name"].as_str().unwrap()),
            "unit unit_officer 市卫生健康局".to_owned(),
        ]
    );
    assert_eq!(vacant(&secadmin), vacant(&office));
    let who = somebody(&app, db, "new.one");
    let acting = json!({ "portfolio_id": seat["id"], "acting": true, "to_on": "2026-03-03" });
    assert_eq!(give(&secadmin, &who, "leader", acting).status(), 201);
    assert!(!vacant(&office).iter().any(|seat| seat.starts_with("portfolio leader")));
    app.env().advance(2 * 24 * 3600);
    assert!(vacant(&app.client("office")).iter().any(|seat| seat.starts_with("portfolio leader")));
    db.execute_sql("update people set active = '0' where account = 'group.3'").unwrap();
    let closed = vacant(&app.client("office"));
    assert!(closed.contains(&"portfolio supervision_group 政务督查三组".to_owned()), "{closed:?}");
    let office = app.client("office");
    assert_eq!(office.get("/vacancies").expect(422).faults(), ["/year field.required"]);
    assert_eq!(office.get("/vacancies?year=x").expect(422).status(), 422);
    app.client("leader.1").get("/vacancies?year=2026").expect(403);
}

fn a_unit_sees_its_own_empty_seats(db: &TestDb) {
    let app = TestApp::new(db);
    ends(&app, &["leader", "secretary", "secretary2"]);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let section = person(&sysadmin, "section")["posts"][0]["section"].clone();
    let heads = secadmin.get("/grants?role=section_officer&state=holding&per_page=200").ok();
    for grant in heads["items"].as_array().unwrap() {
        if grant["post"]["section"]["id"] == section["id"] {
            assert_eq!(end(&secadmin, grant, "2026-03-01").status(), 200);
        }
    }
    let own = format!("section section_officer 市卫生健康局{}", section["name"].as_str().unwrap());
    assert_eq!(vacant(&app.client("unit")), [own]);
    assert_eq!(vacant(&app.client("zs-sthj")), [""; 0]);
}

fn what_clashes_is_reported(db: &TestDb) {
    let app = TestApp::new(db);
    let secadmin = app.client("secadmin");
    assert_eq!(secadmin.get("/grants/conflicts").ok()["total"], 0);
    // What no command lets through: an expert who heads a section, written by hand.
    db.execute_sql(
        "update grants set person_id = (select id from people where account = 'expert') where role = 'section_officer' \
         and person_id = (select id from people where account = 'section')",
    )
    .unwrap();
    let report = secadmin.get("/grants/conflicts").ok();
    assert_eq!((&report["total"], &report["items"][0]["account"]), (&json!(1), &json!("expert")));
    let pair =
        json!([{ "first": "section_officer", "second": "expert", "rule": "exclusion.expert_in_unit" }]);
    assert_eq!(report["items"][0]["pairs"], pair);
    assert_eq!(app.client("audit").get("/grants/conflicts").ok(), report);
    app.client("office").get("/grants/conflicts").expect(403);
}
