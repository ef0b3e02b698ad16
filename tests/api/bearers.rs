//! Tokens of programs: how they are got, and what they open.

use std::net::Ipv4Addr;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use dukao_testkit::{Answer, TestApp, TestDb, on_both};
use serde_json::json;

use super::program::{Program, ask, bearing, input};

on_both!(
    a_token_opens_what_posts_and_scopes_both_permit,
    a_token_can_be_asked_for_less,
    credentials_come_by_basic_or_by_form_and_not_by_both,
    refusals_speak_as_the_rfc_says,
    it_ends_after_ten_minutes,
    other_addresses_are_refused,
    the_quota_is_the_programs_own,
    a_bearer_needs_no_origin_and_no_cookie_helps_it,
    what_a_program_changes_is_its_own_deed,
);

const DATES: &[&str] = &["session.read", "calendar.read", "year.read"];

fn error(answer: &Answer, status: u16, error: &str) {
    assert_eq!((answer.status(), answer.json()["error"].as_str()), (status, Some(error)), "{answer:?}");
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

fn a_token_opens_what_posts_and_scopes_both_permit(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::in_the_place_of(&app, db, "orgdept", DATES);
    let answer = program.ask("");
    let told = answer.json();
    assert_eq!((&told["token_type"], &told["expires_in"]), (&json!("Bearer"), &json!(600)));
    assert_eq!(told["scope"], "session.read year.read calendar.read");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("pragma"), Some("no-cache"));
    assert!(answer.cookie("dukao_session").is_none());
    let token = told["access_token"].as_str().unwrap();
    assert!(program.get("/years", token).ok()["total"].as_i64().unwrap() > 0);
    let session = program.get("/session", token).ok();
    assert_eq!(session["permissions"], json!(["session.read", "year.read", "calendar.read"]));
    for path in ["/settings", "/units", "/clients", "/sessions/01976d9e-7c00-7000-8000-000000000000"] {
        let method = if path.starts_with("/sessions") { "DELETE" } else { "GET" };
        let answer = bearing(app.nobody().call(method, path), token).expect(403);
        assert_eq!(answer.json()["reason"], "policy.not_granted", "{path}");
    }
}

fn a_token_can_be_asked_for_less(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::in_the_place_of(&app, db, "orgdept", DATES);
    let told = program.ask("&scope=calendar.read").json();
    assert_eq!(told["scope"], "calendar.read");
    let token = told["access_token"].as_str().unwrap();
    for _ in 0..2 {
        program.get("/calendar?year=2026", token).ok();
        assert_eq!(program.get("/years", token).expect(403).code(), "policy.forbidden");
    }
    for more in ["&scope=calendar.read+setting.read", "&scope=client.edit", "&scope=everything"] {
        error(&program.ask(more), 400, "invalid_scope");
    }
}

fn credentials_come_by_basic_or_by_form_and_not_by_both(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", DATES));
    let Program { client_id, secret, .. } = &program;
    let basic = |credentials: &str, form: &str| {
        app.nobody()
            .post("/oauth/token")
            .header("authorization", &format!("Basic {}", STANDARD.encode(credentials)))
            .body("application/x-www-form-urlencoded", form)
            .send()
    };
    let (form, own) = ("grant_type=client_credentials", format!("{client_id}:{secret}"));
    assert_eq!(basic(&own, form).status(), 200);
    assert_eq!(basic(&own.replace("data-", "data%2D"), form).status(), 200, "encoded as in a form");
    assert_eq!(basic(&own, &format!("{form}&client_id={client_id}")).status(), 200);
    error(&basic(&own, &format!("{form}&client_id=other")), 400, "invalid_request");
    error(&basic(&own, &format!("{form}&client_secret={secret}")), 400, "invalid_request");
    let wrong = basic(&format!("{client_id}:wrong"), form);
    error(&wrong, 401, "invalid_client");
    assert!(wrong.header("www-authenticate").is_some_and(|header| header.starts_with("Basic ")));
    error(&basic("nothing", form), 401, "invalid_client");
}

fn refusals_speak_as_the_rfc_says(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", DATES));
    let Program { client_id, secret, .. } = &program;
    let who = format!("client_id={client_id}&client_secret={secret}");
    let nobody = app.nobody();
    error(&ask(&nobody, &who), 400, "invalid_request");
    error(&ask(&nobody, &format!("{who}&grant_type=password")), 400, "unsupported_grant_type");
    error(&ask(&nobody, &format!("{who}&grant_type=a&grant_type=b")), 400, "invalid_request");
    error(&ask(&nobody, "grant_type=client_credentials"), 401, "invalid_client");
    for who in [
        "client_id=data-centre&client_secret=x",
        "client_id=nobody&client_secret=x",
        "client_id=%00&client_secret=x",
    ] {
        error(&ask(&nobody, &format!("grant_type=client_credentials&{who}")), 401, "invalid_client");
    }
    // People have passwords; they get no tokens.
    let person = format!("client_id=office&client_secret={}", dukao_app::demo::PASSWORD);
    error(&ask(&nobody, &format!("grant_type=client_credentials&{person}")), 401, "invalid_client");
    error(&nobody.post("/oauth/token").json(&json!({})).send(), 400, "invalid_request");
    assert_eq!(program.ask("").status(), 200, "failures lock nobody out");
}

fn it_ends_after_ten_minutes(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", DATES));
    let token = program.token();
    app.env().advance(599);
    program.get("/session", &token).ok();
    app.env().advance(1);
    let ended = program.get("/session", &token).expect(401);
    assert_eq!(ended.code(), "token.invalid");
    assert_eq!(ended.header("www-authenticate"), Some("Bearer error=\"invalid_token\""));
}

fn other_addresses_are_refused(db: &TestDb) {
    let app = TestApp::new(db);
    let mut body = input("data-centre", DATES);
    body["networks"] = json!(["127.0.0.1", "10.1.0.0/16"]);
    let program = Program::entered(&app, &body);
    let token = program.token();
    program.get("/session", &token).ok();
    let elsewhere = app.nobody_at(Ipv4Addr::new(127, 0, 0, 2));
    assert_eq!(bearing(elsewhere.get("/session"), &token).expect(403).code(), "token.address_refused");
    let Program { client_id, secret, .. } = &program;
    let form =
        |secret: &str| format!("grant_type=client_credentials&client_id={client_id}&client_secret={secret}");
    error(&ask(&elsewhere, &form(secret)), 403, "unauthorized_client");
    // Whoever does not know the secret is not told of the list.
    error(&ask(&elsewhere, &form("wrong")), 401, "invalid_client");
}

fn the_quota_is_the_programs_own(db: &TestDb) {
    let app = TestApp::new(db);
    let entered = |name: &str, quota: i64| {
        let mut body = input(name, DATES);
        body["requests_per_minute"] = json!(quota);
        Program::entered(&app, &body)
    };
    let (few, many) = (entered("few", 3), entered("many", 600));
    // Another token is not another quota.
    let tokens = [few.token(), few.token()];
    for token in [&tokens[0], &tokens[1], &tokens[0]] {
        few.get("/session", token).ok();
    }
    let refused = few.get("/session", &tokens[1]).expect(429);
    assert_eq!(refused.code(), "request.rate_limited");
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=21).contains(&wait), "{wait}");
    many.get("/session", &many.token()).ok();
}

fn a_bearer_needs_no_origin_and_no_cookie_helps_it(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::in_the_place_of(&app, db, "orgdept", DATES);
    let (token, office) = (program.token(), app.client("office"));
    program.get("/session", &token).header("origin", "https://data.example").ok();
    let both = bearing(office.get("/session"), &token).expect(400);
    assert_eq!(both.code(), "request.malformed");
    let twice = program.get("/session", &token).header("authorization", &format!("Bearer {token}"));
    assert_eq!(twice.expect(400).code(), "request.malformed");
    // Whoever sends a bearer that is none cannot pass for a program that needs no origin.
    let forged = bearing(app.nobody().post("/session"), "forged").header("origin", "https://evil.example");
    assert_eq!(forged.expect(401).code(), "token.invalid");
    let foreign = app.nobody().post("/oauth/token").header("origin", "https://evil.example");
    assert_eq!(foreign.expect(403).code(), "request.cross_origin");
}

fn what_a_program_changes_is_its_own_deed(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::in_the_place_of(&app, db, "agency", &["evidence.upload"]);
    let (token, nobody) = (program.token(), app.nobody());
    let post = || {
        bearing(nobody.post("/evidence?name=report.txt"), &token)
            .key("by-a-program")
            .header("origin", "https://data.example")
            .body("application/octet-stream", "调查情况".as_bytes())
    };
    let entered = post().expect(201).json();
    assert_eq!(post().expect(201).json(), entered);
    let own = "actor_id = (select person_id from api_clients)";
    assert_eq!(db.count(&format!("audit_events where action = 'evidence.upload' and {own}")), 1);
    assert_eq!(db.count(&format!("audit_events where action = 'session.start' and {own}")), 1);
}
