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

/// The time of day.
#[expect(clippy::disallowed_methods, reason = "a benchmark has no `Env`")]
pub(crate) fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::Utc::now()
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

    /// What a meeting asks of an indicator, given to all of 2026 but the first few, past the platform.
    pub(crate) fn wait_for_a_meeting(&mut self) {
        self.execute(
            "update indicators set stage = 'meeting', weight = coalesce(weight, 100), \
             deadline = coalesce(deadline, '2026-12-31'), basis = '市政府工作报告', standard = '全部验收', \
             section_id = (select id from sections order by id limit 1), \
             person_id = (select id from people order by id limit 1) \
             where year = 2026 and lead_unit_id is not null and code > '2026-0016'",
        );
    }

    /// The year under way: every indicator of 2026 issued, each with a locked plan of four nodes, in all lights; past the
    /// platform.
    pub(crate) fn issue(&mut self, backend: Backend) {
        // An id's version tells plan and nodes of an indicator apart, and those of a copy ([`Self::grow`]) from the original's.
        let id = |place: u8| {
            let (of_original, of_copy) = (2 * place, 2 * place + 1);
            match backend {
                Backend::Sqlite => format!(
                    "unhex(substr(hex(id), 1, 12) || case substr(hex(id), 13, 1) when '7' then '{of_original}' \
                     else '{of_copy}' end || substr(hex(id), 14))"
                ),
                Backend::Postgres => format!(
                    "(substr(replace(id::text, '-', ''), 1, 12) || case substr(id::text, 15, 1) when '7' then \
                     '{of_original}' else '{of_copy}' end || substr(replace(id::text, '-', ''), 14))::uuid"
                ),
            }
        };
        let (at, now) = (now(), now().timestamp_micros());
        let day = 86_400_000_000_i64;
        let mut statements = format!(
            "update indicators set stage = 'issued' where year = 2026; \
             insert into node_plans (id, indicator_id, number, state, submitted_by, submitted_at, approved_by, \
             approved_at, due_at, yellow_at, version, created_at, updated_at) \
             select {plan}, id, 1, 'locked', (select id from people order by id limit 1), {now}, \
             (select id from people order by id desc limit 1), {now}, {now}, {now} - 1, 1, {now}, {now} \
             from indicators where year = 2026; ",
            plan = id(0),
        );
        // Long due, just due, due in three days, due in a hundred: half of the first two were completed.
        for (place, days) in [(1_u8, -60), (2, -5), (3, 3), (4, 100)] {
            let due = now + days * day;
            let done = if days < 0 { "substr(code, length(code), 1) < '5'" } else { "1 = 0" };
            let on = at + chrono::TimeDelta::days(days);
            statements += &format!(
                "insert into nodes (id, plan_id, indicator_id, number, state, title, due_on, weight, due_at, yellow_at, \
                 standing, reported_at, version, created_at, updated_at) \
                 select {node}, {plan}, id, {place}, 'open', '节点', '{on}', 2500, {due}, {warned}, \
                 case when {done} then 'completed' else 'pending' end, case when {done} then {due} - 1 end, \
                 1, {now}, {now} from indicators where year = 2026; ",
                node = id(place),
                plan = id(0),
                on = on.date_naive(),
                warned = due - 7 * day,
            );
        }
        self.execute(&statements);
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
