//! One connection type over both databases.

use diesel::{PgConnection, SqliteConnection};

/// A connection to whichever database the site runs on. Queries are written once, against this enum; where the
/// two differ, a `match` says so.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConn {
    /// The embedded default.
    Sqlite(SqliteConnection),
    /// A server.
    Postgres(PgConnection),
}

/// The backend that queries over [`AnyConn`] are built for.
pub(crate) type AnyBackend = <AnyConn as diesel::Connection>::Backend;

impl AnyConn {
    pub(crate) const fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }
}

/// Inserts several rows in one statement, which [`AnyConn`] itself cannot; a few hundred at most, because a statement
/// has a bounded number of parameters.
macro_rules! insert_many {
    ($conn:expr, $table:expr, $rows:expr) => {
        match $conn {
            $crate::conn::AnyConn::Sqlite(conn) => {
                diesel::insert_into($table).values($rows).execute(conn).map_err($crate::DbError::from)
            }
            $crate::conn::AnyConn::Postgres(conn) => {
                diesel::insert_into($table).values($rows).execute(conn).map_err($crate::DbError::from)
            }
        }
    };
}
pub(crate) use insert_many;
