//! People and their accounts.

use dukao_app::{demo::PASSWORD, organisation::close_leavers::close_leavers};
use dukao_domain::env::EnvSource as _;
use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::grants::give;

on_both!(
    people_are_found_sorted_and_counted,
    a_unit_sees_its_own_people,
    a_person_is_entered_once_and_without_a_password,
    a_change_needs_the_version_it_was_made_on,
    wrong_fields_are_all_named_at_once,
    a_closed_account_is_closed_at_once,
    who_leaves_later_works_till_the_last_day,
    who_was_to_leave_may_stay,
    not_every_account_can_be_closed,
);

/// The person of an account, as the system administrator sees them.
pub(super) fn person(client: &Client, account: &str) -> Value {
    let found = client.get(&format!("/people?q={account}&per_page=200")).ok();
    let found = found["items"].as_array().unwrap().iter().find(|item| item["account"] == account);
    found.unwrap_or_else(|| panic!("{account}")).clone()
}

pub(super) fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

/// Enters somebody who holds nothing.
pub(super) fn enter(client: &Client, account: &str, unit: Option<&str>) -> Value {
    let body = json!({ "account": account, "name": format!("{account}同志"), "unit_id": unit });
    client.post("/people").key(&format!("enter-{account}")).json(&body).expect(201).json()
}

fn accounts(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["account"].as_str().unwrap()).collect()
}

fn close(client: &Client, person: &Value, last_on: &str) -> dukao_testkit::Answer {
    let path = format!("/people/{}/close", id(person));
    let body = json!({ "last_on": last_on, "reason": "调离" });
    client.post(&path).if_match(person["version"].as_i64().unwrap()).json(&body).send()
}

fn people_are_found_sorted_and_counted(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let all = sysadmin.get("/people?per_page=3&sort=account").ok();
    assert_eq!(accounts(&all).len(), 3);
    assert_eq!(all["total"], db.count("people where client = '0'"));
    let last = sysadmin.get("/people?per_page=3&sort=-account").ok();
    assert!(accounts(&last)[0] > accounts(&all)[2]);
    assert!(
        accounts(&sysadmin.get("/people?per_page=200").ok()).is_sorted(),
        "by account, unless asked otherwise"
    );
    assert_eq!(accounts(&sysadmin.get("/people?role=expert").ok()), ["expert"]);
    let named = sysadmin.get("/people?q=%E5%88%86%E7%AE%A1%E5%89%AF%E5%B8%82%E9%95%BF").ok();
    assert_eq!(accounts(&named), ["leader"]);
    assert_eq!(named["items"][0]["posts"][0]["role"], "leader");
    assert!(named["items"][0]["posts"][0]["portfolio"]["name"].is_string());
    let unit = sysadmin.unit("ZS-WJJ");
    let of_unit = sysadmin.get(&format!("/people?unit_id={unit}&per_page=200")).ok();
    assert!(accounts(&of_unit).contains(&"section") && !accounts(&of_unit).contains(&"office"));
    let post = sysadmin.get("/people?role=section_officer&q=section").ok();
    let section = post["items"][0]["posts"][0]["section"]["id"].as_str().unwrap().to_owned();
    let of_section = sysadmin.get(&format!("/people?section_id={section}&sort=account")).ok();
    assert!(accounts(&of_section).contains(&"person") && !accounts(&of_section).contains(&"unit"));
    assert_eq!(sysadmin.get("/people?active=false").ok()["total"], 0);
    let wrong = sysadmin.get("/people?active=maybe&role=king&sort=height&unit_id=x").expect(422);
    assert_eq!(
        wrong.faults(),
        [
            "/unit_id field.malformed",
            "/role field.not_one_of",
            "/active field.not_one_of",
            "/sort field.not_one_of"
        ]
    );
}

fn a_unit_sees_its_own_people(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, unit) = (app.client("sysadmin"), app.client("unit"));
    let own = sysadmin.unit("ZS-WJJ");
    let seen = unit.get("/people?per_page=200").ok();
    assert_eq!(seen["total"], sysadmin.get(&format!("/people?unit_id={own}")).ok()["total"]);
    let (colleague, stranger) = (person(&sysadmin, "section"), person(&sysadmin, "office"));
    let shown = unit.get(&format!("/people/{}", id(&colleague))).expect(200).json();
    let allowed =
        shown["allowed_actions"].as_array().unwrap().iter().filter(|action| action["allowed"] == true);
    assert_eq!(allowed.map(|action| &action["action"]).collect::<Vec<_>>(), ["work.hand_over"]);
    assert_eq!(unit.get(&format!("/people/{}", id(&stranger))).expect(404).code(), "resource.not_found");
    app.client("group").get("/people").expect(403);
    app.client("audit").get("/people").expect(403);
    let body = json!({ "account": "x1", "name": "甲" });
    app.client("secadmin").post("/people").key("people-denied").json(&body).expect(403);
}

fn a_person_is_entered_once_and_without_a_password(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let unit = sysadmin.unit("ZS-WJJ");
    let body = json!({
        "account": " Zhang.San ", "name": "张三", "unit_id": unit, "title": "办公室副主任", "phone": "0760-88880000",
    });
    let first = sysadmin.post("/people").key("people-once").json(&body).expect(201);
    let view = first.json();
    assert_eq!((view["account"].as_str(), view["sign_in"].as_str()), (Some("zhang.san"), Some("nothing")));
    assert_eq!(view["unit"]["name"], "市卫生健康局");
    assert_eq!(first.header("location"), Some(format!("/api/v1/people/{}", id(&view)).as_str()));
    let again = sysadmin.post("/people").key("people-once").json(&body).expect(201).json();
    assert_eq!(again, view);
    let other = json!({ "account": "li.si", "name": "李四" });
    let reused = sysadmin.post("/people").key("people-once").json(&other).expect(422);
    assert_eq!(reused.code(), "idempotency_key.reused");
    assert_eq!(sysadmin.post("/people").json(&other).expect(400).code(), "idempotency_key.required");
    assert_eq!(db.count("people where account = 'zhang.san'"), 1);
    let path = format!("/people/{}/one-time-code", id(&view));
    let code =
        sysadmin.post(&path).key("people-code").expect(201).json()["code"].as_str().unwrap().to_owned();
    let shown = sysadmin.get(&format!("/people/{}", id(&view))).ok();
    assert_eq!(shown["sign_in"], "code");
    assert_eq!(app.nobody().sign_in("zhang.san", &code).json()["duty"], "change_password");
    app.env().advance(24 * 60 * 60);
    let shown = app.client("sysadmin").get(&format!("/people/{}", id(&view))).ok();
    assert_eq!(shown["sign_in"], "code_expired");
}

fn a_change_needs_the_version_it_was_made_on(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let path = format!("/people/{}", id(&person(&sysadmin, "leader")));
    let body = json!({ "name": "分管副市长", "phone": "13800000000", "reason": "补登电话" });
    assert_eq!(sysadmin.put(&path).json(&body).expect(428).code(), "version.required");
    app.env().advance(60);
    let changed = sysadmin.put(&path).if_match(1).json(&body).expect(200);
    assert_eq!((changed.version(), changed.json()["phone"].as_str()), (2, Some("13800000000")));
    assert_eq!(sysadmin.put(&path).if_match(1).json(&body).expect(412).json()["current_version"], 2);
    assert_eq!(sysadmin.put(&path).if_match(2).json(&body).expect(200).version(), 2, "nothing changed");
    app.client("secadmin").put(&path).if_match(2).json(&body).expect(403);
    let event = app.client("audit").get("/audit/events?object_kind=person&limit=1").ok();
    assert_eq!(event["items"][0]["reason"], "补登电话");
    assert!(!event.to_string().contains("13800000000"), "persons enter the log by id only");
    assert_eq!(sysadmin.get(&path).expect(200).version(), 2);
}

fn wrong_fields_are_all_named_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let nowhere = "01976d9e-7c00-7000-8000-000000000000";
    let body =
        json!({ "account": "张三", "name": " ", "unit_id": "x", "phone": "1".repeat(31), "title": "a\nb" });
    let refused = sysadmin.post("/people").key(&sysadmin.fresh_key()).json(&body).expect(422);
    assert_eq!(
        refused.faults(),
        [
            "/account field.malformed",
            "/name field.required",
            "/unit_id field.malformed",
            "/title field.malformed",
            "/phone field.too_long",
        ]
    );
    let body = json!({ "account": "OFFICE", "name": "甲", "unit_id": nowhere });
    let refused = sysadmin.post("/people").key(&sysadmin.fresh_key()).json(&body).expect(422);
    assert_eq!(refused.faults(), ["/account field.duplicate", "/unit_id field.not_found"]);
    sysadmin.get(&format!("/people/{nowhere}")).expect(404);
}

fn a_closed_account_is_closed_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, leader) = (app.client("sysadmin"), app.client("leader"));
    let before = person(&sysadmin, "leader");
    let stale = json!({ "last_on": "2026-03-02", "reason": "调离" });
    let path = format!("/people/{}/close", id(&before));
    assert_eq!(sysadmin.post(&path).if_match(9).json(&stale).expect(412).json()["current_version"], 1);
    let closed = close(&sysadmin, &before, "2026-03-02");
    assert_eq!((closed.status(), closed.version()), (200, 2), "{closed:?}");
    let closed = closed.json();
    assert_eq!((&closed["active"], &closed["posts"][0]["to_on"]), (&json!(false), &json!("2026-03-02")));
    assert_eq!(leader.get("/session").expect(401).code(), "session.required");
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 401);
    assert_eq!(sysadmin.get("/people?active=false").ok()["total"], 1);
    let again = close(&sysadmin, &closed, "2026-03-02");
    assert_eq!((again.status(), again.code().as_str()), (409, "state.conflict"));
    assert_eq!(again.json()["from"], "closed");
    let edit = json!({ "name": "别的名字" });
    sysadmin.put(&format!("/people/{}", id(&before))).if_match(2).json(&edit).expect(409);
}

fn who_leaves_later_works_till_the_last_day(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let before = person(&sysadmin, "leader");
    let left = close(&sysadmin, &before, "2026-03-03").json();
    assert_eq!((&left["active"], &left["posts"][0]["to_on"]), (&json!(true), &json!("2026-03-03")));
    let roles = || app.client("leader").get("/session").ok()["roles"].as_array().unwrap().len();
    // 23:59:59 of the last day in the city's zone, and a second later.
    app.env().advance(14 * 3600 + 30 * 60 + 24 * 3600 - 1);
    assert_eq!(roles(), 1);
    assert_eq!(close_leavers(app.db(), &app.env().env()).unwrap(), 0);
    app.env().advance(1);
    assert_eq!(roles(), 0);
    let late = close(&app.client("sysadmin"), &left, "2026-03-03");
    assert_eq!(late.faults(), ["/last_on field.out_of_range"]);
    let leader = app.client("leader");
    assert_eq!(close_leavers(app.db(), &app.env().env()).unwrap(), 1);
    app.env().advance(6);
    assert_eq!(leader.get("/session").expect(401).code(), "session.required");
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 401);
    let closed = person(&app.client("sysadmin"), "leader");
    assert_eq!((&closed["active"], &closed["leaves_on"]), (&json!(false), &json!("2026-03-03")));
    assert_eq!(close_leavers(app.db(), &app.env().env()).unwrap(), 0, "once");
}

fn who_was_to_leave_may_stay(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let stay = |person: &Value| {
        let call = sysadmin.post(&format!("/people/{}/stay", id(person)));
        call.if_match(person["version"].as_i64().unwrap()).json(&json!({ "reason": "任免撤销" })).send()
    };
    let before = person(&sysadmin, "leader");
    assert_eq!((stay(&before).status(), stay(&before).code().as_str()), (409, "state.conflict"));
    let left = close(&sysadmin, &before, "2026-03-03").json();
    // What is given to a leaver ends when they go.
    let secadmin = app.client("secadmin");
    let seat = json!({ "to_on": "2026-03-04" });
    assert_eq!(give(&secadmin, &left, "expert", seat).faults(), ["/to_on field.out_of_range"]);
    assert_eq!(stay(&before).status(), 412);
    let stays = stay(&left);
    assert_eq!((stays.status(), &stays.json()["leaves_on"]), (200, &Value::Null));
    app.env().advance(3 * 24 * 3600);
    assert_eq!(close_leavers(app.db(), &app.env().env()).unwrap(), 0);
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 200);
    assert_eq!(app.client("secadmin").get("/people?q=leader").ok()["items"][0]["posts"], json!([]));
}

fn not_every_account_can_be_closed(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let own = close(&sysadmin, &person(&sysadmin, "sysadmin"), "2026-03-02");
    assert_eq!(own.faults(), ["/id person.not_oneself"]);
    let last = close(&sysadmin, &person(&sysadmin, "audit"), "2026-03-02");
    assert_eq!((last.status(), last.code().as_str()), (409, "grant.last_administrator"));
    assert_eq!(sysadmin.get("/people?active=false").ok()["total"], 0, "nothing was written");
    assert_eq!(close(&sysadmin, &person(&sysadmin, "secadmin2"), "2026-03-02").status(), 200);
    let last = close(&sysadmin, &person(&sysadmin, "secadmin"), "2026-03-31");
    assert_eq!(last.code(), "grant.last_administrator");
    let denied = close(&app.client("secadmin"), &person(&sysadmin, "leader"), "2026-03-02");
    assert_eq!((denied.status(), denied.code().as_str()), (403, "policy.forbidden"));
}
