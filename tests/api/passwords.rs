//! One's own password, and one-time codes in its place.

use std::net::Ipv4Addr;

use dukao_app::demo::PASSWORD;
use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::json;

on_both!(
    a_change_ends_the_other_sessions_only,
    every_fault_of_a_change_is_told_at_once,
    wrong_present_passwords_lock_the_pair_and_nobody_else,
    a_one_time_code_opens_nothing_but_the_change_of_password,
    a_one_time_code_ends_sessions_and_is_answered_once_per_key,
    a_one_time_code_ends_after_a_day,
    whom_no_one_time_code_is_for,
    an_old_password_must_be_changed,
    neither_codes_nor_passwords_lie_open_in_the_database,
);

const NEW: &str = "Supervision-2027";
const DAY: i64 = 24 * 60 * 60;

fn change(client: &Client, current: &str, new: &str) -> Answer {
    client.put("/session/password").json(&json!({ "current": current, "new": new })).send()
}

fn person(client: &Client) -> String {
    client.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned()
}

fn issue(admin: &Client, person: &str) -> String {
    let call = admin.post(&format!("/people/{person}/one-time-code")).key(&admin.fresh_key());
    call.expect(201).json()["code"].as_str().unwrap().to_owned()
}

fn a_change_ends_the_other_sessions_only(db: &TestDb) {
    let app = TestApp::new(db);
    let (here, elsewhere, other) = (app.client("office"), app.client("office"), app.client("leader"));
    for client in [&here, &elsewhere, &other] {
        client.get("/session").ok();
    }
    assert_eq!(change(&here, PASSWORD, NEW).status(), 204);
    here.get("/session").ok();
    other.get("/session").ok();
    assert_eq!(elsewhere.get("/session").expect(401).code(), "session.required");
    assert_eq!(app.nobody().sign_in("office", PASSWORD).status(), 401);
    assert_eq!(app.nobody().sign_in("office", NEW).status(), 200);
    assert_eq!(db.count("audit_events where action = 'password.change' and object_kind = 'credential'"), 1);
    assert_eq!(db.count("audit_events where action = 'password.change' and object_kind = 'session'"), 1);
    let state = here.get("/session/password").ok();
    assert_eq!((&state["min_length"], &state["one_time"]), (&json!(10), &json!(false)));
}

fn every_fault_of_a_change_is_told_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for (current, new, faults) in [
        ("", "", vec!["/current field.required", "/new field.required"]),
        (PASSWORD, "Ab1-short", vec!["/new field.too_short"]),
        (PASSWORD, "alllowercaseletters", vec!["/new password.too_simple"]),
        (PASSWORD, "My-Office-2026", vec!["/new password.has_account"]),
        (PASSWORD, PASSWORD, vec!["/new password.unchanged"]),
        ("wrong", "Ab1-short", vec!["/current password.wrong", "/new field.too_short"]),
        ("wrong", NEW, vec!["/current password.wrong"]),
        ("x", &"督".repeat(201), vec!["/new field.too_long"]),
    ] {
        let answer = change(&office, current, new);
        assert_eq!(answer.status(), 422, "{answer:?}");
        assert_eq!(answer.faults(), faults);
    }
    assert_eq!(db.count("audit_events where action = 'password.change'"), 0);
}

fn wrong_present_passwords_lock_the_pair_and_nobody_else(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, leader) = (app.client("office"), app.client("leader"));
    // Two of the five at the door, two inside: they are one count.
    for _ in 0..2 {
        assert_eq!(app.nobody().sign_in("office", "wrong").status(), 401);
        assert_eq!(change(&office, "wrong", NEW).status(), 422);
    }
    let fifth = change(&office, "wrong", NEW);
    assert_eq!((fifth.status(), fifth.code().as_str()), (429, "session.locked"));
    assert_eq!(change(&office, PASSWORD, NEW).status(), 429, "the right one neither");
    assert_eq!(app.nobody().sign_in("office", PASSWORD).status(), 429);
    office.get("/session").ok();
    assert_eq!(change(&leader, PASSWORD, NEW).status(), 204, "another person at the address");
    let elsewhere = app.nobody_at(Ipv4Addr::new(127, 0, 0, 2)).signed_in("office", PASSWORD);
    assert_eq!(change(&elsewhere, PASSWORD, NEW).status(), 204, "the person at another address");
}

fn a_one_time_code_opens_nothing_but_the_change_of_password(db: &TestDb) {
    let app = TestApp::new(db);
    let (admin, leader) = (app.client("sysadmin"), app.client("leader"));
    let code = issue(&admin, &person(&leader));
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 401, "the code took its place");
    let leader = app.nobody().signed_in("leader", &code);
    let session = leader.get("/session").ok();
    assert_eq!(session["duty"], "change_password");
    assert_eq!(session["roles"], json!([]));
    assert_eq!(leader.get("/indicators?year=2026").expect(403).code(), "policy.forbidden");
    assert_eq!(leader.get("/session/password").ok()["one_time"], true);
    // Nor what is one's own: whoever issued the code could be who uses it.
    assert_eq!(session["permissions"], json!(["session.read", "session.end", "password.change"]));
    leader.get("/session/delegations").expect(403);

    assert_eq!(change(&leader, &code, NEW).status(), 204);
    let session = leader.get("/session").ok();
    assert!(session["duty"].is_null(), "the duty ends at once: {session}");
    leader.get("/indicators?year=2026").ok();
    assert_eq!(app.nobody().sign_in("leader", &code).status(), 401, "the code is used up");
    let again = change(&leader, &code, "Another-Word-1");
    assert_eq!(again.faults(), ["/current password.wrong"]);
}

fn a_one_time_code_ends_sessions_and_is_answered_once_per_key(db: &TestDb) {
    let app = TestApp::new(db);
    let (admin, leader) = (app.client("sysadmin"), app.client("leader"));
    let path = format!("/people/{}/one-time-code", person(&leader));
    let first = admin.post(&path).key("reset-0001").expect(201);
    assert_eq!(leader.get("/session").expect(401).code(), "session.required");
    assert_eq!(first.json()["code"].as_str().unwrap().len(), 12);
    assert_eq!(admin.post(&path).key("reset-0001").expect(201).body(), first.body(), "the doubled request");
    assert_eq!(db.count("audit_events where action = 'person.edit' and object_kind = 'credential'"), 1);
    let second = admin.post(&path).key("reset-0002").expect(201);
    assert_ne!(second.json()["code"], first.json()["code"]);
    let nobody = app.nobody();
    assert_eq!(nobody.sign_in("leader", first.json()["code"].as_str().unwrap()).status(), 401);
    assert_eq!(nobody.sign_in("leader", second.json()["code"].as_str().unwrap()).status(), 200);
    let other = format!("/people/{}/one-time-code", person(&app.client("office")));
    assert_eq!(admin.post(&other).key("reset-0001").expect(422).code(), "idempotency_key.reused");
    assert_eq!(admin.post(&other).expect(400).code(), "idempotency_key.required");
}

fn a_one_time_code_ends_after_a_day(db: &TestDb) {
    let app = TestApp::new(db);
    let leader = person(&app.client("leader"));
    let code = issue(&app.client("sysadmin"), &leader);
    app.env().advance(DAY - 10);
    let late = app.nobody().signed_in("leader", &code);
    app.env().advance(10);
    assert_eq!(app.nobody().sign_in("leader", &code).code(), "session.bad_credentials");
    // Whoever signed in with it just before must not change the password with it after.
    assert_eq!(change(&late, &code, NEW).faults(), ["/current password.wrong"]);
}

fn whom_no_one_time_code_is_for(db: &TestDb) {
    let app = TestApp::new(db);
    let (admin, leader) = (app.client("sysadmin"), person(&app.client("leader")));
    let issue = |client: &Client, id: &str| {
        client.post(&format!("/people/{id}/one-time-code")).key(&client.fresh_key()).send()
    };
    assert_eq!(issue(&admin, &person(&admin)).faults(), ["/id person.not_oneself"]);
    assert_eq!(issue(&app.client("office"), &leader).code(), "policy.forbidden");
    assert_eq!(issue(&app.client("secadmin"), &leader).code(), "policy.forbidden");
    assert_eq!(issue(&admin, "01976d9e-7c00-7000-8000-000000000000").code(), "resource.not_found");
    assert_eq!(issue(&admin, "leader").code(), "resource.not_found");
    db.execute_sql("update people set active = '0' where account = 'leader'").unwrap();
    assert_eq!(issue(&admin, &leader).faults(), ["/id person.closed"]);
    db.execute_sql("update people set client = '1', active = '1' where account = 'leader'").unwrap();
    assert_eq!(issue(&admin, &leader).code(), "resource.not_found");
}

fn an_old_password_must_be_changed(db: &TestDb) {
    let app = TestApp::new(db);
    db.execute_sql(
        r#"update settings set value = replace(value, '"max_age_days":null', '"max_age_days":90')"#,
    )
    .unwrap();
    app.env().advance(90 * DAY);
    assert!(app.client("office").get("/session").ok()["duty"].is_null(), "on the last day");
    app.env().advance(DAY);
    let office = app.client("office");
    assert_eq!(office.get("/session").ok()["duty"], "change_password");
    assert_eq!(change(&office, PASSWORD, NEW).status(), 204);
    assert!(office.get("/session").ok()["duty"].is_null());
}

fn neither_codes_nor_passwords_lie_open_in_the_database(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let code = issue(&app.client("sysadmin"), &person(&office));
    let office = app.nobody().signed_in("office", &code);
    assert_eq!(change(&office, &code, NEW).status(), 204);
    for secret in [code.as_str(), NEW] {
        for (table, column) in
            [("idempotency_keys", "response"), ("audit_events", "change"), ("credentials", "phc")]
        {
            assert_eq!(db.count(&format!("{table} where {column} like '%{secret}%'")), 0, "{table}");
        }
    }
}
