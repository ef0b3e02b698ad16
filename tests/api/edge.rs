//! What holds for every request, whatever it asks for.

use std::{
    sync::Barrier,
    thread,
    time::{Duration, Instant},
};

use dukao_app::demo::PASSWORD;
use dukao_persistence::DbError;
use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::json;

on_both!(
    a_path_spelt_otherwise_is_the_same_path,
    other_methods_hear_which_are_allowed,
    head_is_get_without_a_body,
    metrics_are_for_this_machine,
    made_up_requests_make_no_series,
    no_client_names_its_own_address,
    who_watches_waits_for_no_session,
);

fn a_path_spelt_otherwise_is_the_same_path(db: &TestDb) {
    let app = TestApp::new(db);
    let body = json!({ "account": "office", "password": PASSWORD });
    for path in ["//%61pi/v1/session", "//api/%76%31/session", "//api/v1/s%65ssion"] {
        let refused =
            app.nobody().post(path).header("origin", "https://evil.example").json(&body).expect(403);
        assert_eq!(refused.code(), "request.cross_origin", "{path}");
        assert_eq!(refused.header("content-type"), Some("application/problem+json"));
        assert!(refused.header("x-request-id").is_some_and(|id| id.len() == 32), "{refused:?}");
        let taken = app.nobody().post(path).json(&body).expect(200);
        assert!(taken.header("x-request-id").is_some() && taken.header("cache-control") == Some("no-store"));
    }
    let missing = app.nobody().get("//%61pi/v1/nowhere").expect(404);
    assert_eq!(missing.code(), "resource.not_found");
    assert_eq!(db.count("sessions"), 3);
}

fn other_methods_hear_which_are_allowed(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for (method, path, allowed) in [
        ("DELETE", "/years", "GET, HEAD, POST"),
        ("DELETE", "/indicators", "GET, HEAD, POST"),
        ("GET", "/indicators/import", "POST"),
        ("PATCH", "/session", "POST, GET, HEAD, DELETE"),
    ] {
        let refused = office.call(method, path).expect(405);
        assert_eq!(refused.code(), "request.method_not_allowed");
        let allow = refused.header("allow").unwrap_or_default();
        let sorted = |list: &str| {
            let mut words: Vec<_> = list.split(", ").map(ToOwned::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(sorted(allow), sorted(allowed), "{method} {path}");
    }
}

fn head_is_get_without_a_body(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for path in ["/indicators", "/session", "/healthz", "/units?per_page=1"] {
        let (head, get) = (office.call("HEAD", path).expect(200), office.get(path).expect(200));
        assert!(head.body().is_empty());
        assert_eq!(head.header("content-type"), get.header("content-type"));
        assert_eq!(head.header("content-length"), Some(get.body().len().to_string().as_str()));
    }
    assert_eq!(app.nobody().call("HEAD", "/indicators").send().status(), 401);
}

fn metrics_are_for_this_machine(db: &TestDb) {
    let app = TestApp::new(db);
    app.nobody().get("/metrics").expect(200);
    for name in ["x-forwarded-for", "forwarded", "via", "x-real-ip"] {
        app.nobody().get("/metrics").header(name, "127.0.0.1").expect(404);
    }
}

fn made_up_requests_make_no_series(db: &TestDb) {
    let app = TestApp::new(db);
    app.nobody().call("FROBNICATE", "/nowhere/at/all").expect(404);
    app.nobody().call("FROBNICATE", "/years").expect(405);
    app.nobody().call("PROPFIND", "/indicators/0b6e").send();
    let metrics = app.nobody().get("/metrics").expect(200).text().to_owned();
    for made_up in ["FROBNICATE", "PROPFIND", "nowhere", "0b6e"] {
        assert!(!metrics.contains(made_up), "{metrics}");
    }
    assert!(metrics.contains(r#"method="OTHER",route="unmatched",status="404""#), "{metrics}");
}

fn no_client_names_its_own_address(db: &TestDb) {
    let app = TestApp::new(db);
    let body = json!({ "account": "office", "password": PASSWORD });
    let call = app.nobody().post("/session").json(&body);
    call.header("x-forwarded-for", "6.6.6.6").header("forwarded", "for=6.6.6.6").expect(200);
    assert_eq!(db.query_value("select address from sessions").as_deref(), Some("127.0.0.1"));
    // Nor the site's name.
    let call = app.nobody().post("/session").json(&body).header("origin", "https://evil.example");
    call.header("x-forwarded-host", "evil.example").header("forwarded", "host=evil.example").expect(403);
}

/// Every connection of the pool is taken, as in an outage; a session would be looked up in vain for three seconds.
fn who_watches_waits_for_no_session(db: &TestDb) {
    const CONNECTIONS: usize = 4;
    let app = TestApp::new(db);
    let office = app.client("office");
    let (taken, over) = (Barrier::new(CONNECTIONS + 1), Barrier::new(CONNECTIONS + 1));
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                let held = app.db().read(|_tx| {
                    taken.wait();
                    over.wait();
                    Ok::<_, DbError>(())
                });
                held.unwrap();
            });
        }
        taken.wait();
        let since = Instant::now();
        let status = office.get("/healthz").send().status();
        let waited = since.elapsed();
        over.wait();
        assert_eq!(status, 200);
        assert!(waited < Duration::from_secs(2), "{waited:?}");
    });
}
