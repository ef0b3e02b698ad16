use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
};

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[expect(clippy::needless_pass_by_value, reason = "shape of map_err")]
fn failed(error: Failure) -> DbError {
    DbError::Other(format!("migration: {error}"))
}

macro_rules! harness {
    ($conn:expr, |$harness:ident, $source:ident| $body:expr) => {
        match $conn {
            AnyConn::Sqlite($harness) => {
                let $source = SQLITE;
                $body
            }
            AnyConn::Postgres($harness) => {
                let $source = POSTGRES;
                $body
            }
        }
    };
}

/// Runs what is missing. Of several processes that start at once on PostgreSQL one migrates and the others wait;
/// SQLite's own lock serves for its one machine.
pub(crate) fn run(conn: &mut AnyConn) -> DbResult<usize> {
    // An arbitrary number that only this lock uses; it ends with the connection.
    if let AnyConn::Postgres(conn) = conn {
        conn.batch_execute("set lock_timeout = '5min'; select pg_advisory_lock(5928341008)")?;
    }
    harness!(conn, |harness, source| Ok(harness.run_pending_migrations(source).map_err(failed)?.len()))
}

pub(crate) fn pending(conn: &mut AnyConn) -> DbResult<Vec<String>> {
    harness!(conn, |harness, source| {
        let pending = harness.pending_migrations(source).map_err(failed)?;
        Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
    })
}

pub(crate) fn revert_all(conn: &mut AnyConn) -> DbResult<()> {
    harness!(conn, |harness, source| harness
        .revert_all_migrations(source)
        .map(|_versions| ())
        .map_err(failed))
}
