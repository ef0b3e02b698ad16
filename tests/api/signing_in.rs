//! Sessions: in, out, locked, forged.

use dukao_app::demo::PASSWORD;
use dukao_testkit::{TestApp, TestDb, on_both};

on_both!(
    five_failures_lock_the_pair,
    a_session_ends,
    forged_tokens_are_worth_nothing,
    other_sites_change_nothing
);

fn five_failures_lock_the_pair(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    for _ in 0..4 {
        assert_eq!(nobody.sign_in("office", "wrong").code(), "session.bad_credentials");
    }
    let locked = nobody.sign_in("office", "wrong");
    assert_eq!((locked.status(), locked.code().as_str()), (429, "session.locked"));
    assert_eq!(locked.header("retry-after"), Some("900"));
    assert_eq!(nobody.sign_in("office", PASSWORD).status(), 429, "the right password does not open the lock");
    assert_eq!(nobody.sign_in("leader", PASSWORD).status(), 200, "others are not locked out");
    assert_eq!(nobody.sign_in("nobody-such", "wrong").code(), "session.bad_credentials");
    app.env().advance(15 * 60);
    assert_eq!(nobody.sign_in(" Office ", PASSWORD).status(), 200);
}

fn a_session_ends(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    office.get("/session").expect(200);
    office.delete("/session").expect(204);
    assert_eq!(office.get("/session").expect(401).code(), "session.required");
    let leader = app.client("leader");
    app.env().advance(12 * 60 * 60 - 1);
    leader.get("/session").expect(200);
    app.env().advance(10);
    leader.get("/session").expect(401);
}

fn forged_tokens_are_worth_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let token = office.token().to_owned();
    let parts: Vec<&str> = token.split('.').collect();
    let [head, claims, signature] = parts.as_slice() else { panic!("three parts") };
    // {"alg":"none"} and {"alg":"HS256","typ":"JWT"}
    for forged in [
        format!("eyJhbGciOiJub25lIn0.{claims}."),
        format!("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.{claims}.{signature}"),
        format!("{head}.{claims}."),
        format!("{head}.{claims}A.{signature}"),
        format!("{head}.{}.{signature}", app.client("leader").token().split('.').nth(1).unwrap()),
        "x".to_owned(),
    ] {
        assert_eq!(office.with_token(&forged).get("/session").send().status(), 401, "{forged}");
    }
    office.with_token(&token).get("/session").expect(200);
}

fn other_sites_change_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for (name, value) in
        [("Origin", "http://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]
    {
        let refused = office.delete("/session").header(name, value).expect(403);
        assert_eq!(refused.code(), "request.cross_origin", "{name}: {value}");
    }
    let own = format!("http://{}", office.host());
    office.delete("/session").header("Origin", &own).header("Sec-Fetch-Site", "same-origin").expect(204);
}
