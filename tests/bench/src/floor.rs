//! The database by itself.

use std::time::{Duration, Instant};

use diesel::{
    Connection as _, PgConnection, SqliteConnection, connection::SimpleConnection as _, prelude::*, table,
};

use crate::backend::Backend;

/// As the platform's: every commit is on disk before it is acknowledged.
pub(crate) const SQLITE_SETTINGS: &str = "pragma busy_timeout = 5000; pragma journal_mode = wal; \
    pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off; pragma cache_size = -16000; \
    pragma temp_store = memory;";

const SEALING: Duration = Duration::from_millis(50);

table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

table! {
    audit_pending (event_id) {
        event_id -> Binary,
    }
}

#[derive(diesel::MultiConnection)]
enum AnyConnection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// A connection past the platform.
pub(crate) struct Floor {
    conn: AnyConnection,
    inserted: u32,
}

/// A connection with the platform's settings.
pub(crate) fn sqlite(path: &str) -> SqliteConnection {
    let mut conn = SqliteConnection::establish(path).expect("the file opens");
    conn.batch_execute(SQLITE_SETTINGS).expect("pragmas");
    conn
}

impl Floor {
    pub(crate) fn open(backend: Backend, url: &str) -> Self {
        let conn = match backend {
            Backend::Sqlite => AnyConnection::Sqlite(sqlite(url)),
            Backend::Postgres => {
                AnyConnection::Postgres(PgConnection::establish(url).expect("the server answers"))
            }
        };
        Self { conn, inserted: 0 }
    }

    /// Durable commits a second: one small row after the other.
    pub(crate) fn commits(&mut self, time: Duration) -> f64 {
        let (since, first) = (Instant::now(), self.inserted);
        while since.elapsed() < time {
            let name = format!("bench/{}", self.inserted);
            let row = (counters::name.eq(name), counters::value.eq(1));
            let inserted = match &mut self.conn {
                AnyConnection::Sqlite(conn) => diesel::insert_into(counters::table).values(row).execute(conn),
                AnyConnection::Postgres(conn) => {
                    diesel::insert_into(counters::table).values(row).execute(conn)
                }
            };
            assert_eq!(inserted, Ok(1), "a row is inserted");
            self.inserted += 1;
        }
        f64::from(self.inserted - first) / since.elapsed().as_secs_f64()
    }

    /// Waits until every event is sealed: that work belongs to the writes that made the events.
    pub(crate) fn sealed(&mut self) {
        while audit_pending::table.count().get_result::<i64>(&mut self.conn).expect("a count") > 0 {
            std::thread::sleep(SEALING);
        }
    }
}
