//! One write at a time: what is kept, and what is not.

use std::thread;

use dukao_domain::{audit::event::Version, env::EnvSource as _, session::Person};
use dukao_persistence::{
    Audited, Db, DbError, DbResult,
    organisation::units::{self, UnitQuery},
    page::PageRequest,
    session::people,
};
use dukao_testkit::{FixedEnv, TestDb, on_both};

use super::{ENTER, assert_audited, codes, enter, enter_one, narrow, panics, refused, unit, write};

on_both!(
    a_recorded_write_is_kept,
    nothing_is_kept_of_nothing,
    nothing_is_kept_of_an_error,
    a_panic_leaves_nothing_and_breaks_nothing,
    a_panic_in_a_read_breaks_nothing,
    a_stale_update_is_refused,
    of_concurrent_updates_one_wins,
    a_read_sees_one_state,
    a_duplicate_is_told_apart,
);

fn a_recorded_write_is_kept(db: &TestDb) {
    enter_one(&db.db(), &FixedEnv::new(), "a").unwrap();
    assert_eq!(codes(db), ["a"]);
    assert_audited(db);
}

fn nothing_is_kept_of_nothing(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let answer = write(&storage, &source, |tx| {
        let _recorded = enter(tx, "a")?;
        Ok(Audited::nothing(7))
    });
    assert_eq!(answer.unwrap(), 7);
    enter_one(&storage, &source, "b").unwrap();
    assert_eq!(codes(db), ["b"]);
    assert_audited(db);
}

fn nothing_is_kept_of_an_error(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let result: DbResult<()> = write(&storage, &source, |tx| {
        let _recorded = enter(tx, "a")?;
        Err(DbError::Stale)
    });
    assert!(matches!(refused(result), DbError::Stale));
    enter_one(&storage, &source, "b").unwrap();
    assert_eq!(codes(db), ["b"]);
    assert_audited(db);
}

fn a_panic_leaves_nothing_and_breaks_nothing(db: &TestDb) {
    let (storage, source) = (narrow(db), FixedEnv::new());
    assert!(panics(|| write(&storage, &source, |tx| -> DbResult<Audited<'_, ()>> {
        let _recorded = enter(tx, "a")?;
        panic!("on purpose")
    })));
    enter_one(&storage, &source, "b").unwrap();
    assert_eq!(codes(db), ["b"]);
    assert_audited(db);

    assert!(panics(|| storage.upkeep(|_tx| -> DbResult<()> { panic!("on purpose") })));
    enter_one(&storage, &source, "c").unwrap();
    assert_eq!(codes(db), ["b", "c"]);
}

fn a_panic_in_a_read_breaks_nothing(db: &TestDb) {
    let (storage, source) = (narrow(db), FixedEnv::new());
    assert!(panics(|| storage.read(|tx| -> DbResult<()> {
        people::any(tx)?;
        panic!("on purpose")
    })));
    // Neither an old snapshot nor a read-only transaction is left to the next.
    enter_one(&storage, &source, "a").unwrap();
    assert_eq!(count(&storage), 1);
    assert_eq!(codes(db), ["a"]);
}

fn a_stale_update_is_refused(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let first = enter_person(&storage, &source);
    rename(&storage, &source, &first, "second").unwrap();
    assert!(matches!(refused(rename(&storage, &source, &first, "third")), DbError::Stale));
    assert_eq!(
        db.query_text("select name, version from people"),
        [[Some("second".to_owned()), Some("2".to_owned())]]
    );
    assert_eq!(db.count("audit_events"), 2);
}

fn of_concurrent_updates_one_wins(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let first = enter_person(&storage, &source);
    let results: Vec<DbResult<()>> = thread::scope(|scope| {
        let editors: Vec<_> = (0..16)
            .map(|number| {
                scope.spawn({
                    let (storage, source, first) = (&storage, &source, &first);
                    move || rename(storage, source, first, &format!("by {number}"))
                })
            })
            .collect();
        editors.into_iter().map(|editor| editor.join().unwrap()).collect()
    });
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    assert!(lost.into_iter().all(|result| matches!(result, Err(DbError::Stale))));
    assert_eq!(db.query_value("select version from people").as_deref(), Some("2"));
    assert_eq!(db.count("audit_events"), 2);
}

fn a_read_sees_one_state(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let everything = (UnitQuery::default(), PageRequest::first(100));
    let [before, after] = storage
        .read(|tx| {
            let before = units::list(tx, &everything.0, &[], everything.1)?.items.len();
            thread::scope(|scope| scope.spawn(|| enter_one(&storage, &source, "a")).join().unwrap())?;
            Ok::<_, DbError>([before, units::list(tx, &everything.0, &[], everything.1)?.items.len()])
        })
        .unwrap();
    assert_eq!([before, after, count(&storage)], [0, 0, 1]);
}

fn a_duplicate_is_told_apart(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    enter_one(&storage, &source, "a").unwrap();
    assert!(
        matches!(refused(enter_one(&storage, &source, "a")), DbError::Duplicate(what) if what.contains("code"))
    );
    let env = source.env();
    let known = unit(&env, "b").id;
    assert!(!storage.read(|tx| units::exists(tx, known)).unwrap());
    assert_audited(db);
}

fn count(storage: &Db) -> usize {
    let page = storage.read(|tx| units::list(tx, &UnitQuery::default(), &[], PageRequest::first(100)));
    page.unwrap().items.len()
}

fn enter_person(storage: &Db, source: &FixedEnv) -> Person {
    write(storage, source, |tx| {
        let (env, now) = (tx.env(), tx.env().now());
        let person = Person {
            id: env.new_id(),
            account: "someone".to_owned(),
            unit_id: None,
            title: None,
            phone: None,
            client: false,
            leaves_on: None,
            name: "first".to_owned(),
            active: true,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        Ok(people::insert(tx, &person, ENTER)?.returning(person))
    })
    .unwrap()
}

fn rename(storage: &Db, source: &FixedEnv, before: &Person, name: &str) -> DbResult<()> {
    let after = Person { name: name.to_owned(), version: before.version.next(), ..before.clone() };
    write(storage, source, |tx| Ok(people::update(tx, before, &after, ENTER)?.returning(())))
}
