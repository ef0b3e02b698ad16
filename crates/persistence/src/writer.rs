//! SQLite's one writer, with group commit.
//!
//! Every write runs alone, in a savepoint of its own, on the one writing connection. A writer that finds others
//! queued behind it leaves the surrounding transaction open and passes the turn on; the last in the queue commits for
//! all, and only then does any of them hear that its write stands. One `fsync` so serves many writers, and a
//! failed commit fails every one of them: also those that wrote nothing, when what they read, and answer by, was
//! written by the group.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use diesel::connection::SimpleConnection;
use parking_lot::{Condvar, Mutex, MutexGuard};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
};

/// No group grows beyond this many members …
const MAX_MEMBERS: usize = 128;
/// … nor waits longer than this for more.
const MAX_AGE: Duration = Duration::from_millis(10);

pub(crate) struct Writer {
    turn: Mutex<Turn>,
    waiting: AtomicUsize,
    max_age: Duration,
}

struct Turn {
    conn: AnyConn,
    group: Option<Open>,
}

struct Open {
    shared: Arc<Group>,
    members: usize,
    since: Instant,
    /// Whether a member's writes wait for the commit.
    kept: bool,
}

/// A member's place in the open group.
struct Joined {
    group: Arc<Group>,
    /// Whether earlier members wrote what this one may read.
    saw_uncommitted: bool,
}

#[derive(Default)]
struct Group {
    outcome: Mutex<Option<Result<(), String>>>,
    settled: Condvar,
}

impl Writer {
    pub(crate) fn new(conn: AnyConn) -> Self {
        let turn = Mutex::new(Turn { conn, group: None });
        Self { turn, waiting: AtomicUsize::new(0), max_age: MAX_AGE }
    }

    /// Runs `work` alone; keeps what it wrote when `keep` says so of its result. Returns once everything that the
    /// result rests on is committed; where that fails, with the failure, whatever the result was.
    pub(crate) fn run<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut AnyConn) -> Result<T, E>,
        keep: impl FnOnce(&T) -> bool,
    ) -> Result<T, E> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut turn = self.turn.lock();
        self.waiting.fetch_sub(1, Ordering::SeqCst);

        let Joined { group, saw_uncommitted } = turn.join()?;
        let done = catch_unwind(AssertUnwindSafe(|| work(&mut turn.conn)));
        let kept = matches!(&done, Ok(Ok(value)) if keep(value));
        turn.leave_savepoint(kept);
        self.pass_on(turn);

        let result = done.unwrap_or_else(|panic| resume_unwind(panic));
        if kept || saw_uncommitted {
            group.wait()?;
        }
        result
    }

    /// Commits unless another writer is already in the queue and will carry the group on.
    fn pass_on(&self, mut turn: MutexGuard<'_, Turn>) {
        let carries_on = turn.group.as_ref().is_some_and(|open| {
            open.members < MAX_MEMBERS
                && open.since.elapsed() < self.max_age
                && self.waiting.load(Ordering::SeqCst) > 0
        });
        if !carries_on {
            turn.commit();
        }
        MutexGuard::unlock_fair(turn);
    }
}

impl Turn {
    /// Enters the open group, or opens one, and sets this member's savepoint.
    fn join(&mut self) -> DbResult<Joined> {
        if self.group.is_none() {
            self.conn.batch_execute("begin immediate")?;
            let open = Open { shared: Arc::default(), members: 0, since: Instant::now(), kept: false };
            self.group = Some(open);
        }
        if let Err(error) = self.conn.batch_execute("savepoint member") {
            self.fail(&error.to_string());
            return Err(error.into());
        }
        let Some(open) = &mut self.group else { return Err(DbError::Other("no group is open".to_owned())) };
        open.members = open.members.saturating_add(1);
        Ok(Joined { group: Arc::clone(&open.shared), saw_uncommitted: open.kept })
    }

    /// When SQLite itself ended the transaction (disk full, I/O error), the savepoint is gone and so is the
    /// work of every member before: the whole group fails.
    fn leave_savepoint(&mut self, keep: bool) {
        let statement = if keep { "release member" } else { "rollback to member; release member" };
        match (self.conn.batch_execute(statement), &mut self.group) {
            (Ok(()), Some(open)) => open.kept |= keep,
            (Ok(()), None) => {}
            (Err(error), _) => self.fail(&error.to_string()),
        }
    }

    fn commit(&mut self) {
        if self.group.is_none() {
            return;
        }
        match self.conn.batch_execute("commit") {
            Ok(()) => self.settle(Ok(())),
            Err(error) => self.fail(&error.to_string()),
        }
    }

    fn fail(&mut self, reason: &str) {
        // Fails when SQLite has rolled back already, which is what is wanted.
        let _ended = self.conn.batch_execute("rollback");
        self.settle(Err(reason.to_owned()));
    }

    fn settle(&mut self, outcome: Result<(), String>) {
        if let Some(open) = self.group.take() {
            *open.shared.outcome.lock() = Some(outcome);
            open.shared.settled.notify_all();
        }
    }
}

impl Group {
    fn wait(&self) -> DbResult<()> {
        let mut outcome = self.outcome.lock();
        loop {
            match &*outcome {
                Some(Ok(())) => return Ok(()),
                Some(Err(reason)) => return Err(DbError::commit_failed(reason)),
                None => self.settled.wait(&mut outcome),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, thread};

    use diesel::{Connection as _, RunQueryDsl as _, SqliteConnection, sql_query, sql_types::BigInt};

    use super::*;

    /// Refuses rows only when they are committed.
    const SCHEMA: &str = "pragma foreign_keys = on; create table parents (id integer primary key); \
        create table rows (parent integer references parents (id) deferrable initially deferred);";
    const ORPHAN: &str = "insert into rows values (7)";

    #[derive(diesel::QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }

    fn count(conn: &mut AnyConn) -> DbResult<i64> {
        Ok(sql_query("select count(*) as count from rows").get_result::<Count>(conn)?.count)
    }

    fn writer() -> Writer {
        let mut conn = SqliteConnection::establish(":memory:").unwrap();
        conn.batch_execute(SCHEMA).unwrap();
        Writer { max_age: Duration::MAX, ..Writer::new(AnyConn::Sqlite(conn)) }
    }

    /// Runs `first`, which keeps what it writes, and `second`, which keeps nothing, in one group.
    fn together<T: Send>(
        writer: &Writer,
        first: &str,
        second: impl FnOnce(&mut AnyConn) -> DbResult<T> + Send,
    ) -> (DbResult<()>, DbResult<T>) {
        let (tell, told) = mpsc::channel();
        thread::scope(|scope| {
            let leading = scope.spawn(move || {
                let work = |conn: &mut AnyConn| {
                    tell.send(()).unwrap();
                    while writer.waiting.load(Ordering::SeqCst) == 0 {
                        thread::yield_now();
                    }
                    Ok(conn.batch_execute(first)?)
                };
                writer.run(work, |()| true)
            });
            told.recv().unwrap();
            let following = writer.run(second, |_| false);
            (leading.join().unwrap(), following)
        })
    }

    fn refused<T>(result: &DbResult<T>) -> bool {
        matches!(result, Err(DbError::Unavailable(_)))
    }

    #[test]
    fn what_rests_on_an_uncommitted_write_fails_with_it() {
        let writer = writer();
        let mut seen = 0;
        let (leading, following) = together(&writer, ORPHAN, |conn| {
            seen = count(conn)?;
            Ok(())
        });
        assert_eq!(seen, 1, "they share a transaction");
        assert!(refused(&leading) && refused(&following), "{leading:?} {following:?}");

        let (leading, following) = together(&writer, ORPHAN, |_| Err::<(), _>(DbError::Stale));
        assert!(refused(&leading) && refused(&following), "{leading:?} {following:?}");
        assert_eq!(writer.run(count, |_| false).unwrap(), 0);
    }

    #[test]
    fn what_rests_on_a_committed_write_stands() {
        let writer = writer();
        let first = "insert into parents values (7); insert into rows values (7)";
        let (leading, following) = together(&writer, first, count);
        leading.unwrap();
        assert_eq!(following.unwrap(), 1);
        let (leading, following) = together(&writer, "select 1", |_| Err::<(), _>(DbError::Stale));
        leading.unwrap();
        assert!(matches!(following, Err(DbError::Stale)));
    }

    #[test]
    fn what_rests_on_nothing_of_the_group_waits_for_nobody() {
        let writer = writer();
        assert_eq!(writer.run(count, |_| false).unwrap(), 0);
        assert!(refused(&writer.run(|conn| Ok(conn.batch_execute(ORPHAN)?), |()| true)));
        assert!(matches!(writer.run(|_| Err::<(), _>(DbError::Stale), |()| true), Err(DbError::Stale)));
    }
}
