//! What PostgreSQL ends in favour of another transaction is told apart from what it cannot do.

use std::{sync::Barrier, thread};

use dukao_persistence::{Db, DbError, DbResult, ops::counters};
use dukao_testkit::{Backend, FixedEnv, TestDb};

use super::{enter, write};

#[test]
fn of_a_deadlock_one_goes_on_and_the_other_hears_that_it_may_try_again() {
    let db = TestDb::new(Backend::Postgres);
    let (storage, source) = (db.db(), FixedEnv::new());
    for name in ["one", "other"] {
        crossing(&storage, &source, [name, name], &Barrier::new(1), name).unwrap();
    }
    let meeting = Barrier::new(2);
    let ends = thread::scope(|scope| {
        let ways = [["one", "other"], ["other", "one"]];
        let running = ways.map(|names| {
            let (storage, source, meeting) = (&storage, &source, &meeting);
            scope.spawn(move || crossing(storage, source, names, meeting, &names.concat()))
        });
        running.map(|thread| thread.join().unwrap())
    });
    let (through, given_up): (Vec<_>, Vec<_>) = ends.into_iter().partition(Result::is_ok);
    assert_eq!(through.len(), 1);
    assert!(matches!(given_up.as_slice(), [Err(DbError::Contended(_))]), "{given_up:?}");
}

/// Takes a number of the first, and when the other holds theirs, one of the second.
fn crossing(db: &Db, source: &FixedEnv, names: [&str; 2], meeting: &Barrier, code: &str) -> DbResult<()> {
    write(db, source, |tx| {
        counters::take(tx, names[0], 1)?;
        meeting.wait();
        counters::take(tx, names[1], 1)?;
        Ok(enter(tx, code)?.returning(()))
    })
}
