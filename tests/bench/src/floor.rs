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

    /// Makes of a city's ledger that of `cities`: every document, task and indicator of 2026 so many times, past the
    /// platform, whose log knows nothing of the copies.
    pub(crate) fn grow(&mut self, backend: Backend, cities: u8) {
        let copies = 1..cities;
        for copy in copies {
            // An id's version tells the copy from the original, its last byte one copy from another.
            let id = |column: &str| match backend {
                Backend::Sqlite => format!(
                    "unhex(substr(hex({column}), 1, 12) || '8' || substr(hex({column}), 14, 17) || printf('%02x', {copy}))"
                ),
                Backend::Postgres => format!(
                    "(substr(replace({column}::text, '-', ''), 1, 12) || '8' || \
                     substr(replace({column}::text, '-', ''), 14, 17) || lpad(to_hex({copy}), 2, '0'))::uuid"
                ),
            };
            let original = |column: &str| match backend {
                Backend::Sqlite => format!("substr(hex({column}), 13, 1) = '7'"),
                Backend::Postgres => format!("substr({column}::text, 15, 1) = '7'"),
            };
            let statements = format!(
                "insert into source_documents (id, year, kind, title, version, created_at) \
                 select {id}, year, kind, title || ' {copy}', version, created_at from source_documents \
                 where year = 2026 and {own}; \
                 insert into source_items (id, document_id, number, title, version, created_at) \
                 select {id}, {document}, number, title, version, created_at from source_items \
                 where document_id in (select id from source_documents \
                 where year = 2026 and {own}) and {own}; \
                 insert into indicators (id, year, code, stage, source_item_id, title, direction, target, \
                 unit_of_measure, stated_comparator, stated_text, lead_unit_id, deadline, weight, version, \
                 created_at, updated_at) \
                 select {id}, year, code || '-{copy}', stage, {item}, title, direction, target, unit_of_measure, \
                 stated_comparator, stated_text, lead_unit_id, deadline, weight, version, created_at, updated_at \
                 from indicators where year = 2026 and {own};",
                own = original("id"),
                id = id("id"),
                document = id("document_id"),
                item = id("source_item_id"),
            );
            self.execute(&statements);
        }
        self.execute("analyze");
    }

    fn execute(&mut self, statements: &str) {
        match &mut self.conn {
            AnyConnection::Sqlite(conn) => conn.batch_execute(statements),
            AnyConnection::Postgres(conn) => conn.batch_execute(statements),
        }
        .expect("the statements run");
    }

    /// Waits until every event is sealed: that work belongs to the writes that made the events.
    pub(crate) fn sealed(&mut self) {
        while audit_pending::table.count().get_result::<i64>(&mut self.conn).expect("a count") > 0 {
            std::thread::sleep(SEALING);
        }
    }
}
