//! The binary's other commands, and what is served beside the API.

use dukao_testkit::{Backend, TestDb, on_both};
use tempfile::TempDir;

use super::{
    http::Request,
    site::{Site, run},
};

on_both!(who_checks_makes_nothing, missing_files_are_missing);

fn who_checks_makes_nothing(db: &TestDb) {
    let nowhere = TempDir::new().unwrap();
    let path = nowhere.path().join("no-such-site");
    let data = path.display().to_string();
    let (status, said) =
        run(&["audit", "verify"], &[("DUKAO_DATA", &data), ("DATABASE_URL", &db.config().url)]);
    assert!(!status.success() && said.contains("there is no such key"), "{said}");
    assert!(!path.exists(), "{said}");

    let site = Site::with_demo(db);
    // The first start makes the keys.
    site.serve().kill();
    let (found, said) = site.verify();
    assert!(found, "{said}");
    if db.backend() == Backend::Sqlite {
        let elsewhere = nowhere.path().join("empty.db").display().to_string();
        let (found, said) = site.verify_at(&elsewhere);
        assert!(!found && said.contains("there is no such database"), "{said}");
        assert_eq!(std::fs::read_dir(nowhere.path()).unwrap().count(), 0, "{said}");
    }
}

fn missing_files_are_missing(db: &TestDb) {
    let site = Site::with_demo(db);
    let server = site.serve();
    for path in ["/foo.js", "/robots.txt", "/%66oo.js", "/assets/gone", "/api/v2/session"] {
        let answer = server.connect(None).ask(Request::get(path)).expect("an answer");
        assert_eq!((answer.status, answer.body.as_str()), (404, ""), "{path}");
    }
    let post = Request { method: "POST", ..Request::get("/") };
    let answer = server.connect(None).ask(post).expect("an answer");
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")));
}
