//! Codes of an authenticator app beside the password.

use std::net::Ipv4Addr;

use dukao_app::demo::PASSWORD;
use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

on_both!(
    signing_in_asks_for_the_code_once_it_is_confirmed,
    nothing_is_told_before_the_password_is_right,
    a_code_is_taken_once_and_for_three_steps_only,
    wrong_codes_lock_the_pair_and_nobody_else,
    an_enrolment_is_finished_within_minutes_or_begun_again,
    a_second_enrolment_is_refused,
    a_session_without_it_gains_nothing_by_an_enrolment,
    it_is_given_up_with_a_code_unless_a_post_needs_it,
    a_post_that_needs_it_waits_for_it,
    the_security_administrator_takes_a_lost_one_away,
    the_secret_does_not_lie_open_in_the_database,
);

const STEP: i64 = 30;

/// An authenticator app.
pub(super) struct App {
    secret: String,
}

impl App {
    pub(super) fn code(&self, app: &TestApp) -> String {
        self.code_at(app, 0)
    }

    /// The code of a moment `seconds` from now.
    fn code_at(&self, app: &TestApp, seconds: i64) -> String {
        let secret = Secret::try_from_base32(&self.secret).unwrap();
        let at = app.env().now().plus_seconds(seconds).unix_seconds();
        Builder::new().with_secret(secret).build().unwrap().generate(u64::try_from(at).unwrap()).to_string()
    }
}

fn enrol(client: &Client) -> (App, Value) {
    let begun = client.post("/session/totp").ok();
    (App { secret: begun["secret"].as_str().unwrap().to_owned() }, begun)
}

fn confirm(client: &Client, code: &str) -> Answer {
    client.put("/session/totp").json(&json!({ "code": code })).send()
}

fn remove(client: &Client, code: &str) -> Answer {
    client.delete("/session/totp").json(&json!({ "code": code })).send()
}

fn sign_in(client: &Client, account: &str, password: &str, code: &str) -> Answer {
    let body = json!({ "account": account, "password": password, "code": code });
    client.post("/session").json(&body).send()
}

/// Signs in with a second factor, a step after the last code.
pub(super) fn enrolled(app: &TestApp, account: &str) -> (Client, App) {
    let client = app.client(account);
    let (device, _) = enrol(&client);
    assert_eq!(confirm(&client, &device.code(app)).status(), 204);
    app.env().advance(STEP);
    (client, device)
}

fn totp_is_required(db: &TestDb) {
    let sql =
        r#"update settings set value = replace(value, '"totp_required":false', '"totp_required":true')"#;
    db.execute_sql(sql).unwrap();
}

fn signing_in_asks_for_the_code_once_it_is_confirmed(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    assert_eq!(office.get("/session/totp").ok(), json!({ "confirmed_at": null, "needed": false }));
    let (device, begun) = enrol(&office);
    let url = begun["url"].as_str().unwrap();
    assert!(url.starts_with("otpauth://totp/"), "{url}");
    assert!(url.contains(&format!("secret={}", device.secret)) && url.contains(":office?"), "{url}");
    assert!(begun["qr"].as_str().unwrap().contains("<svg"));
    assert_eq!(app.nobody().sign_in("office", PASSWORD).status(), 200, "not before it is confirmed");

    assert_eq!(confirm(&office, "000000").faults(), ["/code totp.code_wrong"]);
    let code = device.code(&app);
    assert_eq!(confirm(&office, &code).status(), 204);
    assert!(office.get("/session/totp").ok()["confirmed_at"].is_string());
    let asked = app.nobody().sign_in("office", PASSWORD);
    assert_eq!((asked.status(), asked.code().as_str()), (401, "session.totp_required"));
    assert_eq!(asked.header("set-cookie"), None);
    let replayed = sign_in(&app.nobody(), "office", PASSWORD, &code);
    assert_eq!(replayed.faults(), ["/code totp.code_wrong"], "the code that confirmed is used");
    app.env().advance(STEP);
    let spaced = device.code(&app);
    let (left, right) = spaced.split_at(3);
    assert_eq!(sign_in(&app.nobody(), "office", PASSWORD, &format!("{left} {right}")).status(), 200);
}

fn nothing_is_told_before_the_password_is_right(db: &TestDb) {
    let app = TestApp::new(db);
    let (_, device) = enrolled(&app, "office");
    let nobody = app.nobody();
    let wrong = sign_in(&nobody, "office", "wrong", &device.code(&app));
    let unknown = sign_in(&nobody, "no-such-account", "wrong", "123456");
    let without = nobody.sign_in("office", "wrong");
    for answer in [wrong, unknown, without] {
        assert_eq!((answer.status(), answer.code().as_str()), (401, "session.bad_credentials"));
    }
    // The right code came with a wrong password: it is not used up by that.
    assert_eq!(sign_in(&nobody, "office", PASSWORD, &device.code(&app)).status(), 200);
}

fn a_code_is_taken_once_and_for_three_steps_only(db: &TestDb) {
    let app = TestApp::new(db);
    let (_, device) = enrolled(&app, "office");
    app.env().advance(10 * STEP);
    for (offset, status) in [(-2, 422), (2, 422), (-1, 200), (0, 200), (1, 200), (-1, 422), (0, 422)] {
        let code = device.code_at(&app, offset * STEP);
        let answer = sign_in(&app.nobody(), "office", PASSWORD, &code);
        assert_eq!(answer.status(), status, "{offset} steps away: {answer:?}");
    }
    for code in ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345"] {
        let answer = sign_in(&app.nobody_at(Ipv4Addr::new(127, 0, 0, 3)), "office", PASSWORD, code);
        assert!([422, 429].contains(&answer.status()), "{code:?}: {answer:?}");
    }
}

fn wrong_codes_lock_the_pair_and_nobody_else(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, device) = enrolled(&app, "office");
    let nobody = app.nobody();
    for round in 1..5 {
        assert_eq!(sign_in(&nobody, "office", PASSWORD, "000000").status(), 422);
        // Knowing the password does not start the count afresh.
        assert_eq!(nobody.sign_in("office", PASSWORD).code(), "session.totp_required", "{round}");
    }
    let fifth = sign_in(&nobody, "office", PASSWORD, "000000");
    assert_eq!((fifth.status(), fifth.code().as_str()), (429, "session.locked"));
    assert_eq!(sign_in(&nobody, "office", PASSWORD, &device.code(&app)).status(), 429);
    assert_eq!(remove(&office, &device.code(&app)).status(), 429, "nor is it given up meanwhile");
    assert_eq!(nobody.sign_in("leader", PASSWORD).status(), 200);
    let elsewhere = app.nobody_at(Ipv4Addr::new(127, 0, 0, 2));
    assert_eq!(sign_in(&elsewhere, "office", PASSWORD, &device.code(&app)).status(), 200);
}

fn an_enrolment_is_finished_within_minutes_or_begun_again(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    assert_eq!(confirm(&office, "123456").code(), "resource.not_found");
    let (device, begun) = enrol(&office);
    app.env().advance(10 * 60);
    assert_eq!(confirm(&office, &device.code(&app)).code(), "resource.not_found", "too late");
    let (second, begun_again) = enrol(&office);
    assert_ne!(begun_again["secret"], begun["secret"]);
    assert_eq!(confirm(&office, &device.code(&app)).faults(), ["/code totp.code_wrong"]);
    assert_eq!(confirm(&office, &second.code(&app)).status(), 204);
}

fn a_second_enrolment_is_refused(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, device) = enrolled(&app, "office");
    assert_eq!(office.post("/session/totp").expect(409).code(), "totp.enrolled");
    assert_eq!(confirm(&office, &device.code(&app)).code(), "totp.enrolled");
    assert_eq!(db.count("totp_secrets"), 1);
}

fn a_session_without_it_gains_nothing_by_an_enrolment(db: &TestDb) {
    let app = TestApp::new(db);
    totp_is_required(db);
    // Somebody else knows the password.
    let (owner, thief) = (app.client("office"), app.client("office"));
    let (seen, begun) = enrol(&thief);
    let (device, begun_again) = enrol(&owner);
    assert_ne!(begun_again["secret"], begun["secret"], "what one session was told, no other is");
    assert_eq!(confirm(&owner, &seen.code(&app)).faults(), ["/code totp.code_wrong"]);
    assert_eq!(confirm(&owner, &device.code(&app)).status(), 204);
    owner.get("/indicators?year=2026").ok();
    assert_eq!(thief.get("/session").expect(401).code(), "session.required");
}

fn it_is_given_up_with_a_code_unless_a_post_needs_it(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, device) = enrolled(&app, "office");
    assert_eq!(remove(&office, "000000").faults(), ["/code totp.code_wrong"]);
    assert_eq!(db.count("sign_in_failures where account = 'office'"), 1);
    totp_is_required(db);
    assert_eq!(office.get("/session/totp").ok()["needed"], true);
    let needed = remove(&office, &device.code(&app));
    assert_eq!((needed.status(), needed.code().as_str()), (409, "totp.needed"));

    let (leader, device) = enrolled(&app, "leader");
    assert_eq!(remove(&leader, &device.code(&app)).status(), 204, "a leader's post does not need it");
    assert_eq!(remove(&leader, &device.code(&app)).code(), "resource.not_found");
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 200);
}

fn a_post_that_needs_it_waits_for_it(db: &TestDb) {
    let app = TestApp::new(db);
    totp_is_required(db);
    let (office, leader) = (app.client("office"), app.client("leader"));
    assert!(leader.get("/session").ok()["duty"].is_null());
    assert_eq!(office.get("/session").ok()["duty"], "enrol_totp");
    assert_eq!(office.get("/indicators?year=2026").expect(403).code(), "policy.forbidden");
    let (device, _) = enrol(&office);
    assert_eq!(office.get("/session").ok()["duty"], "enrol_totp", "not before it is confirmed");
    assert_eq!(confirm(&office, &device.code(&app)).status(), 204);
    assert!(office.get("/session").ok()["duty"].is_null(), "at once");
    office.get("/indicators?year=2026").ok();
}

fn the_security_administrator_takes_a_lost_one_away(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, _) = enrolled(&app, "office");
    let person = |client: &Client| client.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned();
    let path = format!("/people/{}/totp", person(&office));
    assert_eq!(app.client("sysadmin").delete(&path).expect(403).code(), "policy.forbidden");
    let (admin, _) = enrolled(&app, "secadmin");
    admin.delete(&path).expect(204);
    assert_eq!(admin.delete(&path).expect(404).code(), "resource.not_found");
    assert_eq!(
        office.get("/session").expect(401).code(),
        "session.required",
        "whoever has the telephone is out"
    );
    assert_eq!(app.nobody().sign_in("office", PASSWORD).status(), 200);
    assert_eq!(db.count("audit_events where action = 'session.manage' and object_kind = 'totp_secret'"), 1);
    let own = admin.delete(&format!("/people/{}/totp", person(&admin))).expect(422);
    assert_eq!(own.faults(), ["/id person.not_oneself"]);
}

fn the_secret_does_not_lie_open_in_the_database(db: &TestDb) {
    let app = TestApp::new(db);
    let (_, device) = enrolled(&app, "office");
    for (table, column) in [("totp_secrets", "sealed"), ("audit_events", "change")] {
        assert_eq!(db.count(&format!("{table} where {column} like '%{}%'", device.secret)), 0, "{table}");
    }
}
