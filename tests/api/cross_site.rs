//! Changes that another site makes a browser send are refused before anything of them is read.

use dukao_testkit::{TestApp, TestDb, app::Call, on_both};

on_both!(a_foreign_origin_changes_nothing, this_site_may_change, reading_needs_no_origin);

const FOREIGN: &[(&str, &str)] = &[
    ("origin", "https://evil.example"),
    ("origin", "null"),
    ("origin", "http://127.0.0.1:1"),
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
];

fn a_foreign_origin_changes_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("不动", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    let events = db.count("audit_events");
    for (name, value) in FOREIGN {
        for call in [
            office.post("/session"),
            office.post("/indicators"),
            office.post("/indicators/import?year=2026&mode=commit"),
            office.put(&path),
            office.delete("/session"),
        ] {
            let answer = call.header(name, value).expect(403);
            assert_eq!(answer.code(), "request.cross_origin", "{name}: {value}");
        }
    }
    assert_eq!(db.count("audit_events"), events);
    office.get("/session").ok();
}

fn this_site_may_change(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let origin = format!("http://{}", office.host());
    let passes = |call: Call| assert_ne!(call.send().status(), 403);
    passes(office.post("/indicators").header("origin", &origin));
    passes(office.post("/indicators").header("origin", &origin).header("sec-fetch-site", "same-origin"));
    passes(office.post("/indicators").header("sec-fetch-site", "none"));
    passes(office.post("/indicators"));
    office.delete("/session").header("origin", &origin).header("sec-fetch-site", "same-origin").expect(204);
}

fn reading_needs_no_origin(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for (name, value) in FOREIGN {
        office.get("/indicators").header(name, value).expect(200);
    }
}
