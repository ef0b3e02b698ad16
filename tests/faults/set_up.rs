//! `dukao init` on an empty database, by the real binary.

use dukao_testkit::{TestDb, on_both};

use super::site::Site;

on_both!(init_prints_codes_once_and_never_sets_up_twice);

fn init_prints_codes_once_and_never_sets_up_twice(db: &TestDb) {
    let url = &db.config().url;
    let (_, done, said) = Site::set_up(url, &["init", "--city", " ", "--year", "2026"]);
    assert!(!done && said.contains("--city: field.required"), "{said}");
    let (site, done, said) = Site::set_up(url, &["init", "--city", "中山市", "--year", "2026"]);
    assert!(done, "{said}");
    let codes: Vec<&str> = ["sysadmin", "secadmin", "audit"]
        .iter()
        .map(|account| {
            let line = said.lines().find(|line| line.trim_start().starts_with(account)).expect("a line");
            line.split_whitespace().nth(1).expect("a code")
        })
        .collect();
    for code in &codes {
        assert_eq!(code.len(), 12, "{said}");
    }
    // In no row and no event, in clear.
    for (table, column) in [("credentials", "phc"), ("audit_events", "change"), ("people", "name")] {
        for row in db.query_text(&format!("select {column} from {table}")) {
            assert!(!codes.iter().any(|code| row[0].as_deref().unwrap_or_default().contains(code)));
        }
    }
    let (done, said) = site.call(&["init", "--city", "中山市", "--year", "2026"]);
    assert!(!done && said.contains("accounts already"), "{said}");
    let (done, said) = site.call(&["demo", "--drafts"]);
    assert!(done && said.contains("not loaded again"), "{said}");
    assert_eq!(db.count("people"), 3);
    let (sealed, said) = site.call(&["audit", "seal"]);
    assert!(sealed, "{said}");
    let (clean, said) = site.verify();
    assert!(clean, "{said}");
}
