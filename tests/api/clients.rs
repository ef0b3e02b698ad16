//! Programs: entered, limited, given another secret, revoked.

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::json;

use super::program::{Program, input};

const YEARS: &[&str] = &["session.read", "year.read"];

on_both!(
    the_secret_is_told_once_and_kept_nowhere,
    whoever_enters_a_program_gives_it_no_post,
    every_fault_is_told_at_once,
    names_of_accounts_are_taken_once,
    a_change_is_obeyed_by_tokens_under_way,
    a_change_needs_the_present_version,
    another_secret_ends_what_the_first_one_opened,
    what_is_revoked_opens_nothing_and_stays_so,
    only_the_system_administrator_keeps_programs,
);

fn the_secret_is_told_once_and_kept_nowhere(db: &TestDb) {
    let app = TestApp::new(db);
    let admin = app.client("sysadmin");
    let body = input("Data-Centre", YEARS);
    let first = admin.post("/clients").key("one-program").json(&body).expect(201);
    let told = first.json();
    let secret = told["secret"].as_str().unwrap();
    assert!(secret.starts_with("dukao_secret_") && secret.len() > 50);
    assert_eq!(told["client"]["client_id"], "data-centre");
    assert_eq!(first.version(), 1);
    let again = admin.post("/clients").key("one-program").json(&body).expect(201).json();
    assert_eq!(again["client"], told["client"]);
    assert_eq!(again["secret"], json!(null));
    let other = input("other", YEARS);
    assert_eq!(
        admin.post("/clients").key("one-program").json(&other).expect(422).code(),
        "idempotency_key.reused"
    );
    assert_eq!(db.count("api_clients"), 1);
    let path = format!("/clients/{}", told["client"]["id"].as_str().unwrap());
    let (shown, listed) = (admin.get(&path).expect(200), admin.get("/clients").ok());
    assert_eq!(shown.json(), told["client"]);
    assert_eq!(listed["items"], json!([told["client"]]));
    for (table, column) in [
        ("credentials", "phc"),
        ("idempotency_keys", "response"),
        ("audit_events", "change"),
        ("audit_events", "action"),
    ] {
        assert_eq!(
            db.count(&format!("{table} where cast({column} as text) like '%dukao_secret%'")),
            0,
            "{table}"
        );
    }
    assert_eq!(
        db.count(
            "credentials where phc like '$argon2id$%' and person_id = (select person_id from api_clients)"
        ),
        1
    );
    // The person, the hash, the program: in one transaction.
    assert_eq!(db.count("audit_events where action = 'client.edit'"), 3);
}

fn whoever_enters_a_program_gives_it_no_post(db: &TestDb) {
    let app = TestApp::new(db);
    let program =
        Program::entered(&app, &input("data-centre", &["session.read", "year.read", "calendar.read"]));
    let token = program.token();
    let session = program.get("/session", &token).ok();
    assert_eq!(session["roles"], json!([]));
    assert_eq!(session["permissions"], json!(["session.read"]));
    for path in ["/years", "/calendar?year=2026"] {
        assert_eq!(program.get(path, &token).expect(403).json()["reason"], "policy.not_granted");
    }
}

fn every_fault_is_told_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let admin = app.client("sysadmin");
    let body = json!({
        "client_id": "数据", "name": " ", "scopes": ["year.read", "client.edit", "password.change", "x"],
        "networks": ["10.1.0.0/16", "10.1.0.0/33", "office"], "requests_per_minute": 0,
    });
    let answer = admin.post("/clients").key("many-faults").json(&body).expect(422);
    assert_eq!(
        answer.faults(),
        [
            "/client_id field.malformed",
            "/name field.required",
            "/scopes/1 field.not_one_of",
            "/scopes/2 field.not_one_of",
            "/scopes/3 field.not_one_of",
            "/networks/1 field.malformed",
            "/networks/2 field.malformed",
            "/requests_per_minute field.out_of_range",
        ]
    );
    let mut none = input("none", &[]);
    none["requests_per_minute"] = json!(6_001);
    let answer = admin.post("/clients").key("no-scopes").json(&none).expect(422);
    assert_eq!(answer.faults(), ["/scopes field.required", "/requests_per_minute field.out_of_range"]);
    assert_eq!(admin.post("/clients").json(&none).expect(400).code(), "idempotency_key.required");
    assert_eq!(db.count("api_clients"), 0);
}

fn names_of_accounts_are_taken_once(db: &TestDb) {
    let app = TestApp::new(db);
    let admin = app.client("sysadmin");
    for (key, account) in [("first-key", "office"), ("second-key", "OFFICE")] {
        let answer = admin.post("/clients").key(key).json(&input(account, YEARS)).expect(422);
        assert_eq!(answer.faults(), ["/client_id field.duplicate"]);
    }
}

fn a_change_is_obeyed_by_tokens_under_way(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::in_the_place_of(&app, db, "orgdept", &["year.read", "calendar.read"]);
    let (admin, token) = (app.client("sysadmin"), program.token());
    program.get("/years", &token).ok();
    program.get("/calendar?year=2026", &token).ok();
    let mut less = input("", &["year.read"]);
    less.as_object_mut().unwrap().remove("client_id");
    let changed = admin.put(&program.path()).if_match(1).json(&less).expect(200);
    assert_eq!(changed.version(), 2);
    program.get("/years", &token).ok();
    assert_eq!(program.get("/calendar?year=2026", &token).expect(403).code(), "policy.forbidden");
    less["networks"] = json!(["10.0.0.0/8"]);
    admin.put(&program.path()).if_match(2).json(&less).expect(200);
    assert_eq!(program.get("/years", &token).expect(403).code(), "token.address_refused");
    // What changes nothing is no version.
    assert_eq!(admin.put(&program.path()).if_match(3).json(&less).expect(200).version(), 3);
}

fn a_change_needs_the_present_version(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", YEARS));
    let admin = app.client("sysadmin");
    let mut body = input("", YEARS);
    body.as_object_mut().unwrap().remove("client_id");
    body["name"] = json!("数据中心");
    assert_eq!(admin.put(&program.path()).json(&body).expect(428).code(), "version.required");
    let renamed = admin.put(&program.path()).if_match(1).json(&body).expect(200);
    assert_eq!((renamed.version(), &renamed.json()["name"]), (2, &json!("数据中心")));
    let stale = admin.put(&program.path()).if_match(1).json(&body).expect(412);
    assert_eq!(stale.json()["current_version"], 2);
    assert_eq!(admin.delete(&program.path()).if_match(1).expect(412).code(), "version.stale");
    assert_eq!(admin.delete(&program.path()).expect(428).code(), "version.required");
    let nowhere = "/clients/01976d9e-7c00-7000-8000-000000000000";
    assert_eq!(admin.put(nowhere).if_match(1).json(&body).expect(404).code(), "resource.not_found");
    assert_eq!(admin.get(nowhere).expect(404).code(), "resource.not_found");
    assert_eq!(admin.delete(nowhere).if_match(1).expect(404).code(), "resource.not_found");
    let secret = format!("{nowhere}/secret");
    assert_eq!(admin.post(&secret).key("nobodys-secret").expect(404).code(), "resource.not_found");
}

fn another_secret_ends_what_the_first_one_opened(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", YEARS));
    let (admin, token) = (app.client("sysadmin"), program.token());
    program.get("/session", &token).ok();
    let path = format!("{}/secret", program.path());
    let rotated = admin.post(&path).key("rotate-once").expect(200);
    let secret = rotated.json()["secret"].as_str().unwrap().to_owned();
    assert_ne!(secret, program.secret);
    assert_eq!(program.get("/session", &token).expect(401).code(), "token.invalid");
    assert_eq!(program.ask("").json()["error"], "invalid_client");
    let again = admin.post(&path).key("rotate-once").expect(200).json();
    assert_eq!((&again["secret"], &again["client"]), (&json!(null), &rotated.json()["client"]));
    let next = Program { secret, ..program };
    next.get("/session", &next.token()).ok();
}

fn what_is_revoked_opens_nothing_and_stays_so(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", YEARS));
    let (admin, token) = (app.client("sysadmin"), program.token());
    program.get("/session", &token).ok();
    admin.delete(&program.path()).if_match(1).expect(204);
    assert_eq!(program.get("/session", &token).expect(401).code(), "token.invalid");
    assert_eq!(program.ask("").json()["error"], "invalid_client");
    let shown = admin.get(&program.path()).ok();
    assert_eq!((&shown["active"], &shown["allowed_actions"]), (&json!(false), &json!([])));
    let mut body = input("", YEARS);
    body.as_object_mut().unwrap().remove("client_id");
    for answer in [
        admin.put(&program.path()).if_match(2).json(&body).expect(422),
        admin.delete(&program.path()).if_match(2).expect(422),
        admin.post(&format!("{}/secret", program.path())).key("too-late-now").expect(422),
    ] {
        assert_eq!(answer.faults(), ["/id person.closed"]);
    }
}

fn only_the_system_administrator_keeps_programs(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", YEARS));
    for account in ["secadmin", "audit", "office"] {
        let client = app.client(account);
        assert_eq!(client.get("/clients").expect(403).code(), "policy.forbidden", "{account}");
        assert_eq!(client.get(&program.path()).expect(403).code(), "policy.forbidden", "{account}");
    }
    // A program has no password and no page.
    let answer = app.nobody().sign_in(&program.client_id, &program.secret);
    assert_eq!(answer.code(), "session.bad_credentials");
}
