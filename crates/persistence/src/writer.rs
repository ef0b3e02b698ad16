//! SQLite's one writer, with group commit.
//!
//! Every write runs alone, in a savepoint of its own, on the one writing connection. A writer that finds others
//! queued behind it leaves the surrounding transaction open and passes the turn on; the last in the queue commits for
//! all, and only then does any of them hear that its write stands. One `fsync` so serves many writers, and a
//! failed commit fails every one of them.

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
}

struct Turn {
    conn: AnyConn,
    group: Option<Open>,
}

struct Open {
    shared: Arc<Group>,
    members: usize,
    since: Instant,
}

#[derive(Default)]
struct Group {
    outcome: Mutex<Option<Result<(), String>>>,
    settled: Condvar,
}

impl Writer {
    pub(crate) fn new(conn: AnyConn) -> Self {
        Self { turn: Mutex::new(Turn { conn, group: None }), waiting: AtomicUsize::new(0) }
    }

    /// Runs `work` alone; keeps what it wrote when `keep` says so of its result.
    pub(crate) fn run<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut AnyConn) -> Result<T, E>,
        keep: impl FnOnce(&T) -> bool,
    ) -> Result<T, E> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut turn = self.turn.lock();
        self.waiting.fetch_sub(1, Ordering::SeqCst);

        let group = turn.join()?;
        let done = catch_unwind(AssertUnwindSafe(|| work(&mut turn.conn)));
        let kept = matches!(&done, Ok(Ok(value)) if keep(value));
        turn.leave_savepoint(kept);
        self.pass_on(turn);

        match done {
            Ok(Ok(value)) if kept => group.wait().map(|()| value).map_err(E::from),
            Ok(result) => result,
            Err(panic) => resume_unwind(panic),
        }
    }

    /// Commits unless another writer is already in the queue and will carry the group on.
    fn pass_on(&self, mut turn: MutexGuard<'_, Turn>) {
        let carries_on = turn.group.as_ref().is_some_and(|open| {
            open.members < MAX_MEMBERS
                && open.since.elapsed() < MAX_AGE
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
    fn join(&mut self) -> DbResult<Arc<Group>> {
        if self.group.is_none() {
            self.conn.batch_execute("begin immediate")?;
            let open = Open { shared: Arc::default(), members: 0, since: Instant::now() };
            self.group = Some(open);
        }
        if let Err(error) = self.conn.batch_execute("savepoint member") {
            self.fail(&error.to_string());
            return Err(error.into());
        }
        let Some(open) = &mut self.group else { return Err(DbError::Other("no group is open".to_owned())) };
        open.members = open.members.saturating_add(1);
        Ok(Arc::clone(&open.shared))
    }

    /// When SQLite itself ended the transaction (disk full, I/O error), the savepoint is gone and so is the
    /// work of every member before: the whole group fails.
    fn leave_savepoint(&mut self, keep: bool) {
        let statement = if keep { "release member" } else { "rollback to member; release member" };
        if let Err(error) = self.conn.batch_execute(statement) {
            self.fail(&error.to_string());
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
