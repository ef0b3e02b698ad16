//! Up, down and up again; names and content alike in both folders.

use std::{fs, path::Path};

use dukao_persistence::Db;
use dukao_testkit::{Backend, TestDb};

use super::{catalog, committed};

#[test]
fn sqlite_goes_up_down_and_up() {
    up_down_up(&TestDb::empty(Backend::Sqlite));
}

#[test]
fn postgres_goes_up_down_and_up() {
    up_down_up(&TestDb::empty(Backend::Postgres));
}

fn up_down_up(db: &TestDb) {
    let config = db.config();
    let pending = Db::pending_migrations(&config).unwrap();
    assert!(!pending.is_empty());
    assert_eq!(Db::migrate(&config).unwrap(), pending.len());
    let first = catalog::of(db);
    assert_eq!(Db::migrate(&config).unwrap(), 0, "nothing is left to do");

    Db::revert_all(&config).unwrap();
    assert_eq!(catalog::of(db), "", "down.sql leaves something");
    assert_eq!(Db::pending_migrations(&config).unwrap(), pending);

    assert_eq!(Db::migrate(&config).unwrap(), pending.len());
    committed::same("first", &first, "second", &catalog::of(db));
    // The template is a faithful copy.
    committed::same("migrated", &first, "template", &catalog::of(&TestDb::new(db.backend())));
}

#[test]
fn both_folders_have_the_same_names() {
    let names = |backend: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(backend);
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
