//! Signing in and out.

use std::{net::Ipv4Addr, thread};

use dukao_app::demo::PASSWORD;
use dukao_testkit::{TestApp, TestDb, on_both};
use insta::assert_json_snapshot;
use serde_json::json;

use super::redact::redacted;

on_both!(
    the_right_password_opens_a_session,
    a_failure_does_not_tell_why,
    an_account_is_found_in_any_case_and_with_space_around,
    fields_are_checked,
    five_failures_lock_the_pair_of_account_and_address,
    a_lock_ends_after_a_quarter_of_an_hour,
    a_success_clears_the_failures,
    guesses_at_once_are_counted_one_by_one,
    a_session_ends_after_twelve_hours,
    signing_out_makes_the_token_worthless_at_once,
    the_session_tells_who_and_what,
    text_no_database_can_hold_is_refused,
);

const LOCK_SECONDS: i64 = 15 * 60;
const SESSION_SECONDS: i64 = 12 * 60 * 60;
const MAX_FAILURES: usize = 5;

fn the_right_password_opens_a_session(db: &TestDb) {
    let app = TestApp::new(db);
    let answer = app.nobody().sign_in("office", PASSWORD);
    assert_eq!(answer.status(), 200, "{answer:?}");
    let cookie = answer.header("set-cookie").unwrap();
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
        assert!(cookie.contains(attribute), "{attribute} in {cookie}");
    }
    assert!(
        !answer.text().contains(&answer.cookie("dukao_session").unwrap()),
        "the token is in the cookie only"
    );
    assert_eq!(db.count("sessions"), 1);
    assert_eq!(db.count("audit_events where action = 'session.start'"), 1);
}

fn a_failure_does_not_tell_why(db: &TestDb) {
    let app = TestApp::new(db);
    db.execute_sql("update people set active = '0' where account = 'leader'").unwrap();
    let nobody = app.nobody();
    let answers = [
        nobody.sign_in("office", "not the password"),
        nobody.sign_in("office", &PASSWORD.to_lowercase()),
        nobody.sign_in("no-such-account", PASSWORD),
        nobody.sign_in("leader", PASSWORD),
    ];
    let told = answers.map(|answer| {
        assert_eq!((answer.status(), answer.code().as_str()), (401, "session.bad_credentials"));
        assert_eq!(answer.header("set-cookie"), None);
        let mut problem = answer.json();
        problem["trace_id"].take();
        problem
    });
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
    assert_eq!(db.count("sessions"), 0);
}

fn an_account_is_found_in_any_case_and_with_space_around(db: &TestDb) {
    let app = TestApp::new(db);
    for account in ["OFFICE", " office", "Office\t"] {
        let answer = app.nobody().sign_in(account, PASSWORD);
        assert_eq!(answer.status(), 200, "{account:?}: {answer:?}");
        assert_eq!(answer.json()["person"]["account"], "office");
    }
    // A password is taken as it is.
    assert_eq!(app.nobody().sign_in("office", &format!("{PASSWORD} ")).status(), 401);
}

fn fields_are_checked(db: &TestDb) {
    let app = TestApp::new(db);
    for (body, expected) in [
        (json!({}), "/account field.required"),
        (json!({ "account": "", "password": "x" }), "/account field.required"),
        (json!({ "account": "a", "password": "" }), "/password field.required"),
        (json!({ "account": "督".repeat(101), "password": "x" }), "/account field.too_long"),
        (json!({ "account": "a", "password": "x".repeat(201) }), "/password field.too_long"),
        (json!({ "account": "a", "password": 7 }), "/password field.malformed"),
        (json!({ "account": "a", "password": "x", "remember": true }), "/remember field.unknown"),
    ] {
        let answer = app.nobody().post("/session").json(&body).expect(422);
        assert_eq!(answer.faults(), [expected], "{body}");
    }
    assert_eq!(db.count("sign_in_failures"), 0, "what was never tried is no failure");
}

fn five_failures_lock_the_pair_of_account_and_address(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    for _ in 1..MAX_FAILURES {
        assert_eq!(nobody.sign_in("office", "wrong").code(), "session.bad_credentials");
    }
    let fifth = nobody.sign_in("Office ", "wrong");
    assert_eq!((fifth.status(), fifth.code().as_str()), (429, "session.locked"));
    assert_eq!(fifth.header("retry-after"), Some("900"));

    app.env().advance(100);
    let right = nobody.sign_in("office", PASSWORD);
    assert_eq!((right.status(), right.code().as_str()), (429, "session.locked"));
    assert_eq!(right.header("retry-after"), Some("800"));

    assert_eq!(nobody.sign_in("leader", PASSWORD).status(), 200, "another account, same address");
    let elsewhere = app.nobody_at(Ipv4Addr::new(127, 0, 0, 2));
    assert_eq!(elsewhere.sign_in("office", PASSWORD).status(), 200, "the same account, another address");
    assert_eq!(nobody.sign_in("office", PASSWORD).status(), 429, "which does not open the locked pair");
}

fn a_lock_ends_after_a_quarter_of_an_hour(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    for _ in 0..MAX_FAILURES {
        nobody.sign_in("office", "wrong");
    }
    app.env().advance(LOCK_SECONDS - 1);
    let last = nobody.sign_in("office", PASSWORD);
    assert_eq!((last.status(), last.header("retry-after")), (429, Some("1")));
    app.env().advance(1);
    assert_eq!(nobody.sign_in("office", "wrong").status(), 401, "counting starts afresh");
    assert_eq!(nobody.sign_in("office", PASSWORD).status(), 200);
}

fn a_success_clears_the_failures(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    for _ in 0..2 {
        for _ in 1..MAX_FAILURES {
            assert_eq!(nobody.sign_in("office", "wrong").status(), 401);
        }
        assert_eq!(nobody.sign_in("office", PASSWORD).status(), 200);
    }
    assert_eq!(db.count("sign_in_failures"), 0);
}

/// A guess counts before it is looked at, so that a right one among many wrong ones is not looked at either.
fn guesses_at_once_are_counted_one_by_one(db: &TestDb) {
    const GUESSES: usize = 30;
    let app = TestApp::new(db);
    let nobody = app.nobody();
    let failures = || db.query_value("select failures from sign_in_failures").unwrap_or_default();
    let (right, wrong) = thread::scope(|scope| {
        let guess = |_| scope.spawn(|| nobody.sign_in("office", "wrong").status());
        let mut guesses: Vec<_> = (0..MAX_FAILURES).map(guess).collect();
        while failures() != MAX_FAILURES.to_string() {
            thread::yield_now();
        }
        guesses.extend((MAX_FAILURES..GUESSES).map(guess));
        let right = nobody.sign_in("office", PASSWORD).status();
        (right, guesses.into_iter().map(|guess| guess.join().unwrap()).collect::<Vec<_>>())
    });
    assert_eq!(right, 429);
    let looked_at = wrong.iter().filter(|status| **status == 401).count();
    assert_eq!(looked_at, MAX_FAILURES - 1, "{wrong:?}");
    assert!(wrong.iter().all(|status| [401, 429].contains(status)), "{wrong:?}");
    assert_eq!(nobody.sign_in("office", PASSWORD).status(), 429);
    assert_eq!(db.count("sessions"), 0);
}

fn a_session_ends_after_twelve_hours(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    app.env().advance(SESSION_SECONDS - 1);
    office.get("/session").ok();
    app.env().advance(1);
    assert_eq!(office.get("/session").expect(401).code(), "session.required");
    assert_eq!(office.delete("/session").expect(401).code(), "session.required");
}

fn signing_out_makes_the_token_worthless_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, elsewhere) = (app.client("office"), app.client("office"));
    office.get("/session").ok();
    let answer = office.delete("/session").expect(204);
    assert_eq!(answer.cookie("dukao_session").as_deref(), Some(""));
    assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(office.get("/session").expect(401).code(), "session.required");
    assert_eq!(office.delete("/session").expect(401).code(), "session.required");
    elsewhere.get("/session").ok();
    assert_eq!(db.count("sessions where revoked_at is not null"), 1);
    assert_eq!(db.count("audit_events where action = 'session.end'"), 1);
}

fn the_session_tells_who_and_what(db: &TestDb) {
    let app = TestApp::new(db);
    assert_json_snapshot!("session_of_a_leader", redacted(&app.client("leader").get("/session").ok()));
    assert_json_snapshot!("session_of_an_expert", redacted(&app.client("expert").get("/session").ok()));
}

/// PostgreSQL keeps no NUL in a text; asking with one is the client's mistake, not the server's.
fn text_no_database_can_hold_is_refused(db: &TestDb) {
    let app = TestApp::new(db);
    let answer = app.nobody().sign_in("off\u{0}ice", PASSWORD);
    assert!((400..500).contains(&answer.status()), "{answer:?}");
}
