//! A database per test, on either backend.

mod raw;
mod template;

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use diesel::{Connection as _, PgConnection, connection::SimpleConnection as _};
use dukao_persistence::{Db, DbConfig};

use self::template::Content;
use crate::{
    postgres::{server_url, with_database},
    scratch::{Scratch, random_hex},
};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// The embedded one.
    Sqlite,
    /// A server.
    Postgres,
}

const POOL_SIZE: u32 = 4;

/// A database of one test; it goes with this value. It is made when it is first used, so that a test which wants the demo
/// city gets a copy of that.
#[derive(Debug)]
pub struct TestDb {
    config: DbConfig,
    db: OnceLock<Arc<Db>>,
    home: Home,
    made: OnceLock<()>,
}

#[derive(Debug)]
enum Home {
    Folder(Scratch),
    Server { server: String, database: String },
}

impl TestDb {
    /// Migrated, without rows.
    pub fn new(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = Scratch::new();
                Self::named(folder.path().join("test.db").display().to_string(), Home::Folder(folder))
            }
            Backend::Postgres => Self::on_server(server_url()),
        }
    }

    /// Without a single table, for tests of the migrations.
    pub fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::new(backend).left_bare(),
            Backend::Postgres => Self::empty_at(server_url()),
        }
    }

    /// The same, on a PostgreSQL server of the test's own.
    pub fn empty_at(server: &str) -> Self {
        let empty = Self::on_server(server);
        if let Home::Server { database, .. } = &empty.home {
            let mut conn = PgConnection::establish(server).expect("the server answers");
            conn.batch_execute(&format!("create database {database}")).expect("an empty database");
        }
        empty.left_bare()
    }

    fn left_bare(self) -> Self {
        self.made.get_or_init(|| ());
        self
    }

    fn on_server(server: &str) -> Self {
        let database = format!("dukao_test_{}", random_hex());
        Self::named(with_database(server, &database), Home::Server { server: server.to_owned(), database })
    }

    const fn named(url: String, home: Home) -> Self {
        Self {
            config: DbConfig { url, pool_size: POOL_SIZE },
            db: OnceLock::new(),
            home,
            made: OnceLock::new(),
        }
    }

    fn make(&self, content: Content) {
        match &self.home {
            Home::Folder(_) => template::copy_sqlite(content, &self.config.url),
            Home::Server { database, .. } => template::copy_postgres(content, database),
        }
    }

    fn used(&self) {
        self.made.get_or_init(|| self.make(Content::Migrated));
    }

    /// Makes it with the demo city in it; `false` when it was used before and is without.
    pub(crate) fn with_demo(&self) -> bool {
        let mut fresh = false;
        self.made.get_or_init(|| {
            fresh = true;
            self.make(Content::Demo);
        });
        fresh
    }

    /// Which database it is.
    pub const fn backend(&self) -> Backend {
        match self.home {
            Home::Folder(_) => Backend::Sqlite,
            Home::Server { .. } => Backend::Postgres,
        }
    }

    /// The folder that holds the SQLite file and nothing else.
    pub fn folder(&self) -> Option<&Path> {
        match &self.home {
            Home::Folder(folder) => Some(folder.path()),
            Home::Server { .. } => None,
        }
    }

    /// To open it once more.
    pub fn config(&self) -> DbConfig {
        self.used();
        self.config.clone()
    }

    /// The storage, opened at the first call. Nothing may hold it when this value is dropped.
    pub fn db(&self) -> Arc<Db> {
        self.used();
        Arc::clone(self.db.get_or_init(|| Arc::new(Db::open(&self.config).expect("the database opens"))))
    }

    /// Runs statements beside the storage, past every rule of it.
    pub fn execute_sql(&self, statements: &str) -> diesel::QueryResult<()> {
        self.used();
        raw::execute(self.backend(), &self.config.url, statements)
    }

    /// The rows of one `select`, every value as text; `\x…` for bytes, but UUIDs in their own form on PostgreSQL;
    /// booleans as `true`/`false` on PostgreSQL and `1`/`0` on SQLite.
    #[track_caller]
    pub fn query_text(&self, select: &str) -> Vec<Vec<Option<String>>> {
        self.used();
        raw::query(self.backend(), &self.config.url, select)
    }

    /// The one value of a `select`, as [`Self::query_text`] gives it.
    #[track_caller]
    pub fn query_value(&self, select: &str) -> Option<String> {
        self.query_text(select).into_iter().next().and_then(|row| row.into_iter().next()).flatten()
    }

    /// How many rows a table has.
    #[track_caller]
    pub fn count(&self, table: &str) -> u64 {
        let count = self.query_value(&format!("select count(*) from {table}"));
        count.expect("a count").parse().expect("a number")
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        drop(self.db.take());
        if let Home::Server { server, database } = &self.home {
            // A failure here must not hide the test's own; the cluster goes anyway.
            let conn = PgConnection::establish(server);
            let _dropped = conn.map(|mut conn| {
                conn.batch_execute(&format!("drop database if exists {database} with (force)"))
            });
        }
    }
}

/// Makes two tests of each function, named `function::sqlite` and `function::postgres`:
///
/// ```
/// # use dukao_testkit::{TestDb, on_both};
/// on_both!(starts_empty);
///
/// fn starts_empty(db: &TestDb) {
///     assert_eq!(db.count("units"), 0);
/// }
/// ```
#[macro_export]
macro_rules! on_both {
    ($($test:ident),+ $(,)?) => {$(
        mod $test {
            #[test]
            fn sqlite() {
                super::$test(&$crate::TestDb::new($crate::Backend::Sqlite));
            }
            #[test]
            fn postgres() {
                super::$test(&$crate::TestDb::new($crate::Backend::Postgres));
            }
        }
    )+};
}

#[cfg(test)]
mod tests {
    use super::*;

    on_both!(is_migrated_and_empty, each_has_its_own, values_come_as_text);

    fn is_migrated_and_empty(db: &TestDb) {
        assert_eq!(Db::pending_migrations(&db.config()).unwrap(), Vec::<String>::new());
        assert_eq!(db.count("units"), 0);
    }

    fn each_has_its_own(db: &TestDb) {
        let other = TestDb::new(db.backend());
        db.execute_sql("insert into counters (name, value) values ('a', 1)").unwrap();
        assert_eq!((db.count("counters"), other.count("counters")), (1, 0));
    }

    fn values_come_as_text(db: &TestDb) {
        let rows =
            db.query_text("select 'b' as x, 2 as y, null as x union all select 'a', 1, null order by y");
        let expected = [["a", "1"], ["b", "2"]].map(|row| row.map(|value| Some(value.to_owned())));
        assert_eq!(rows, expected.map(|[x, y]| vec![x, y, None]));
    }

    #[test]
    fn the_url_of_a_dropped_database_leads_nowhere() {
        for backend in [Backend::Sqlite, Backend::Postgres] {
            let db = TestDb::new(backend);
            let config = db.config();
            assert!(db.db().read(|_| Ok::<_, dukao_persistence::DbError>(())).is_ok());
            drop(db);
            assert!(Db::open(&config).is_err(), "{backend:?}");
        }
    }
}
