//! Many writers at once: on SQLite they share commits, and nobody may notice.

use std::{collections::BTreeSet, sync::Barrier, thread, time::Duration};

use dukao_persistence::{Audited, Db, DbError, DbResult, organisation::units};
use dukao_testkit::{FixedEnv, TestDb, on_both};

use super::{assert_audited, codes, enter, panics, unit, write};

on_both!(
    every_acknowledged_write_is_there,
    a_failing_write_takes_no_other_with_it,
    who_waits_for_a_broken_connection_is_served,
    numbers_are_given_out_once
);

/// At the moment of the answer, for every other connection, and at the end.
fn every_acknowledged_write_is_there(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let acknowledged: BTreeSet<String> = in_threads(32, |thread| {
        let enter = |number: usize| {
            let code = format!("{thread:02}-{number:02}");
            let id = write(&storage, &source, |tx| {
                let unit = unit(tx.env(), &code);
                Ok(units::insert(tx, &unit, super::ENTER)?.returning(unit.id))
            });
            let id = id.unwrap();
            assert!(
                storage.read(|tx| units::exists(tx, id)).unwrap(),
                "{code} was acknowledged and is not there"
            );
            code
        };
        (0..50).map(enter).collect::<Vec<_>>()
    });
    assert_eq!(acknowledged.len(), 32 * 50);
    assert_eq!(codes(db), acknowledged.into_iter().collect::<Vec<_>>());
    assert_audited(db);
}

fn a_failing_write_takes_no_other_with_it(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    super::enter_one(&storage, &source, "taken").unwrap();
    let mut kept: BTreeSet<String> = in_threads(16, |thread| {
        let acknowledged = |number: usize| {
            let code = format!("{thread:02}-{number:02}");
            attempt(&storage, &source, number % 5, &code).then_some(code)
        };
        (0..20).filter_map(acknowledged).collect::<Vec<_>>()
    });
    assert_eq!(kept.len(), 16 * 20 / 5);
    kept.insert("taken".to_owned());
    assert_eq!(codes(db), kept.into_iter().collect::<Vec<_>>());
    assert_audited(db);
}

/// One write in each way to end; whether it was acknowledged.
fn attempt(storage: &Db, source: &FixedEnv, way: usize, code: &str) -> bool {
    match way {
        0 => {
            super::enter_one(storage, source, code).unwrap();
            true
        }
        1 => {
            let result = write(storage, source, |tx| {
                let _recorded = enter(tx, code)?;
                Ok(Audited::nothing(()))
            });
            result.unwrap();
            false
        }
        2 => {
            let result: DbResult<()> = write(storage, source, |tx| {
                let _recorded = enter(tx, code)?;
                Err(DbError::Stale)
            });
            assert!(matches!(super::refused(result), DbError::Stale));
            false
        }
        3 => {
            let result = write(storage, source, |tx| {
                let _recorded = enter(tx, code)?;
                Ok(enter(tx, "taken")?.returning(()))
            });
            assert!(matches!(super::refused(result), DbError::Duplicate(_)));
            false
        }
        _ => {
            assert!(panics(|| write(storage, source, |tx| -> DbResult<Audited<'_, ()>> {
                let _recorded = enter(tx, code)?;
                panic!("on purpose")
            })));
            false
        }
    }
}

/// The only connection is lost to a panic while another write waits for it: it gets a new one.
fn who_waits_for_a_broken_connection_is_served(db: &TestDb) {
    let (storage, source) = (super::narrow(db), FixedEnv::new());
    let held = Barrier::new(2);
    thread::scope(|scope| {
        let breaking = scope.spawn(|| {
            panics(|| {
                write(&storage, &source, |_tx| -> DbResult<Audited<'_, ()>> {
                    held.wait();
                    thread::sleep(Duration::from_millis(200));
                    panic!("on purpose")
                })
            })
        });
        held.wait();
        super::enter_one(&storage, &source, "waited").unwrap();
        assert!(breaking.join().unwrap());
    });
    assert_eq!(codes(db), ["waited"]);
}

fn numbers_are_given_out_once(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    let take = |code: &str| {
        write(&storage, &source, |tx| {
            let number = dukao_persistence::ops::counters::take(tx, "tickets", 1)?;
            Ok(enter(tx, code)?.returning(number))
        })
    };
    assert_eq!(take("first").unwrap(), 1);
    let numbers: BTreeSet<i64> = in_threads(16, |thread| {
        (0..10).map(|number| take(&format!("{thread:02}-{number:02}")).unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(numbers, (2..=161).collect());
}

/// What all threads together bring.
fn in_threads<T: Send, C: FromIterator<T>, I: IntoIterator<Item = T> + Send>(
    threads: usize,
    work: impl Fn(usize) -> I + Sync,
) -> C {
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || work(thread))).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}
