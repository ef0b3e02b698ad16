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
