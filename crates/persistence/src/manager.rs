//! Opens connections with the settings that durability stands on, and refuses those that do not hold.

use diesel::{
    Connection, PgConnection, SqliteConnection, connection::SimpleConnection, prelude::*, sql_query,
};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
};

/// Where the database is. The scheme decides, never a trial: a site whose PostgreSQL is down must not find itself
/// on an empty file.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    Sqlite { path: String },
    Postgres { url: String },
}

impl Target {
    pub(crate) fn parse(url: &str) -> DbResult<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres { url: url.to_owned() });
        }
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        if path.contains("://") {
            let scheme = path.split("://").next().unwrap_or_default();
            return Err(DbError::Unsafe(format!(
                "unknown database scheme {scheme}: use postgres:// or a path"
            )));
        }
        Ok(Self::Sqlite { path: path.to_owned() })
    }
}

/// A pooled connection with the mark that it should not go back.
pub(crate) struct Pooled {
    pub(crate) conn: AnyConn,
    pub(crate) broken: bool,
}

/// Makes the pool's connections: readers on SQLite, all-purpose ones on PostgreSQL.
pub(crate) struct Manager {
    pub(crate) target: Target,
}

impl diesel::r2d2::ManageConnection for Manager {
    type Connection = Pooled;
    type Error = DbError;

    fn connect(&self) -> DbResult<Pooled> {
        let conn = match &self.target {
            Target::Sqlite { path } => open_sqlite(path, Access::Read)?,
            Target::Postgres { url } => open_postgres(url)?,
        };
        Ok(Pooled { conn, broken: false })
    }

    fn is_valid(&self, pooled: &mut Pooled) -> DbResult<()> {
        Ok(pooled.conn.batch_execute("select 1")?)
    }

    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        pooled.broken
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = diesel::sql_types::Text)]
    value: String,
}

/// WAL, every commit on disk before it is acknowledged, foreign keys on. Each is read back.
pub(crate) fn open_sqlite(path: &str, access: Access) -> DbResult<AnyConn> {
    let opened = SqliteConnection::establish(path);
    let mut conn = opened.map_err(|error| DbError::Unavailable(format!("{path}: {error}")))?;
    conn.batch_execute(
        "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; \
         pragma foreign_keys = on; pragma trusted_schema = off; pragma cache_size = -16000; \
         pragma temp_store = memory;",
    )?;
    if access == Access::Read {
        conn.batch_execute("pragma query_only = on")?;
    }
    for (pragma, column, expected) in [
        ("journal_mode", "journal_mode", "wal"),
        ("synchronous", "synchronous", "2"),
        ("foreign_keys", "foreign_keys", "1"),
    ] {
        let query = format!("select cast({column} as text) as value from pragma_{pragma}");
        let found = sql_query(query).get_result::<Setting>(&mut conn)?.value;
        if found != expected {
            return Err(DbError::Unsafe(format!("{pragma} is {found}, must be {expected}")));
        }
    }
    Ok(AnyConn::Sqlite(conn))
}

/// Refuses a server that acknowledges commits before they are on disk.
pub(crate) fn open_postgres(url: &str) -> DbResult<AnyConn> {
    let opened = PgConnection::establish(url);
    // libpq's message names host and port, never the password.
    let mut conn = opened.map_err(|error| DbError::Unavailable(error.to_string()))?;
    conn.batch_execute("set time zone 'UTC'; set statement_timeout = '60s'; set lock_timeout = '10s'")?;
    let found = sql_query(
        "select string_agg(name || '=' || setting, ' ' order by name) as value from pg_settings \
         where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'",
    )
    .get_result::<MaybeSetting>(&mut conn)?;
    match found.value {
        Some(off) => Err(DbError::Unsafe(off)),
        None => Ok(AnyConn::Postgres(conn)),
    }
}

#[derive(QueryableByName)]
struct MaybeSetting {
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Text>)]
    value: Option<String>,
}
