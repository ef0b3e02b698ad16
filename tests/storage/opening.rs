//! What the storage refuses to open.

use std::{collections::BTreeSet, ffi::OsString, fs};

use dukao_persistence::{Db, DbConfig, DbError};
use dukao_testkit::{Backend, TestDb, postgres::with_database};

use super::refused;

fn open(url: &str) -> DbError {
    refused(Db::open(&DbConfig { url: url.to_owned(), pool_size: 1 }))
}

#[test]
fn postgres_that_acknowledges_before_the_disk_has_it_is_refused() {
    let db = TestDb::new(Backend::Postgres);
    let url = db.config().url;
    let by_url = format!("{url}?options=-c%20synchronous_commit%3Doff");
    assert!(matches!(open(&by_url), DbError::Unsafe(what) if what == "synchronous_commit=off"));

    let name = db.query_value("select current_database()").unwrap();
    db.execute_sql(&format!("alter database {name} set synchronous_commit = off")).unwrap();
    assert!(matches!(open(&url), DbError::Unsafe(what) if what == "synchronous_commit=off"));
    assert!(matches!(refused(Db::migrate(&db.config())), DbError::Unsafe(_)));
}

#[test]
fn sqlite_that_keeps_no_log_is_refused() {
    assert!(matches!(open(":memory:"), DbError::Unsafe(what) if what.starts_with("journal_mode")));
}

#[test]
fn a_server_that_is_down_is_unavailable_and_no_file_takes_its_place() {
    for scheme in ["postgres", "postgresql"] {
        // Nothing listens on port 1.
        leaves_no_file(|| {
            let url = format!("{scheme}://dukao@127.0.0.1:1/dukao");
            assert!(matches!(open(&url), DbError::Unavailable(_)));
        });
    }
}

#[test]
fn a_server_without_the_database_is_not_replaced_by_a_file() {
    let db = TestDb::new(Backend::Postgres);
    leaves_no_file(|| {
        let error = open(&with_database(&db.config().url, "dukao_is_not_there"));
        assert!(matches!(error, DbError::Unavailable(_)), "{error}");
    });
}

#[test]
fn an_unknown_scheme_is_refused() {
    for url in
        ["mysql://localhost/dukao", "POSTGRES://localhost/dukao", "file://dukao.db", "sqlite://http://dukao"]
    {
        leaves_no_file(|| assert!(matches!(open(url), DbError::Unsafe(_)), "{url}"));
    }
}

#[test]
fn a_missing_folder_is_unavailable() {
    let db = TestDb::new(Backend::Sqlite);
    let path = db.folder().unwrap().join("missing").join("dukao.db");
    assert!(matches!(open(&path.display().to_string()), DbError::Unavailable(_)));
}

#[test]
fn the_password_is_in_no_message() {
    let error = open("postgres://dukao:secret-word@127.0.0.1:1/dukao");
    assert!(!format!("{error} {error:?}").contains("secret-word"));
}

fn leaves_no_file(work: impl FnOnce()) {
    let files = || -> BTreeSet<OsString> {
        fs::read_dir(".").unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    let before = files();
    work();
    assert_eq!(files(), before);
}
