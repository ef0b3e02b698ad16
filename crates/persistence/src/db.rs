//! The database: a pool of readers and a way to write, on either backend.

use std::time::Duration;

use diesel::{
    connection::SimpleConnection,
    r2d2::{Pool, PooledConnection},
};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
    manager::{Access, Manager, Pooled, Target, open_postgres, open_sqlite},
    migrations,
    ops::bell::Bell,
    tx::{Audited, ReadTx, Stamp, UpkeepTx, WriteTx},
    writer::Writer,
};

/// How to open a [`Db`].
#[derive(Debug, Clone)]
pub struct DbConfig {
    /// `postgres://…`, or the path of a SQLite file.
    pub url: String,
    /// Pooled connections, all opened at once: readers on SQLite, all on PostgreSQL.
    pub pool_size: u32,
}

/// The one door to storage.
pub struct Db {
    pool: Pool<Manager>,
    /// SQLite's single writer; PostgreSQL writes through the pool.
    writer: Option<Writer>,
    target: Target,
    bell: Bell,
}

impl Db {
    /// Opens the database and refuses unsafe settings. Does not migrate.
    pub fn open(config: &DbConfig) -> DbResult<Self> {
        let target = Target::parse(&config.url)?;
        let writer = match &target {
            Target::Sqlite { path } => Some(Writer::new(open_sqlite(path, Access::Write)?)),
            Target::Postgres { url } => open_postgres(url).map(|_probe| None)?,
        };
        let pool = Pool::builder()
            .max_size(config.pool_size)
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(3))
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build(Manager { target: target.clone() })
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self { pool, writer, target, bell: Bell::default() })
    }

    /// Like [`Db::open`], but refuses a SQLite file that is not there, which opening would make.
    pub fn open_existing(config: &DbConfig) -> DbResult<Self> {
        match Target::parse(&config.url)? {
            Target::Sqlite { path } if !std::path::Path::new(&path).exists() => {
                Err(DbError::Unavailable(format!("{path}: there is no such database")))
            }
            _ => Self::open(config),
        }
    }

    /// Runs the migrations that are missing; how many those were.
    pub fn migrate(config: &DbConfig) -> DbResult<usize> {
        migrations::run(&mut Self::bare(config)?)
    }

    /// Names of the embedded migrations that the database lacks.
    pub fn pending_migrations(config: &DbConfig) -> DbResult<Vec<String>> {
        migrations::pending(&mut Self::bare(config)?)
    }

    /// Reverts every migration: for the test that goes up, down and up again.
    pub fn revert_all(config: &DbConfig) -> DbResult<()> {
        migrations::revert_all(&mut Self::bare(config)?)
    }

    /// Rung when this process has queued a job.
    pub const fn bell(&self) -> &Bell {
        &self.bell
    }

    pub(crate) const fn target(&self) -> &Target {
        &self.target
    }

    fn bare(config: &DbConfig) -> DbResult<AnyConn> {
        match Target::parse(&config.url)? {
            Target::Sqlite { path } => open_sqlite(&path, Access::Write),
            Target::Postgres { url } => open_postgres(&url),
        }
    }

    /// Reads in one snapshot.
    pub fn read<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut ReadTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let begin = match self.writer {
            Some(_) => "begin",
            None => "begin isolation level repeatable read read only",
        };
        let mut pooled = self.checkout(begin)?;
        // Until the transaction has ended: a panic must not send the connection back in the middle of one.
        pooled.broken = true;
        let result = work(&mut ReadTx { conn: &mut pooled.conn });
        pooled.broken = pooled.conn.batch_execute("rollback").is_err();
        result
    }

    /// Writes in one transaction that commits when `work` returns an [`Audited`] of something recorded, and is
    /// rolled back otherwise.
    ///
    /// ```no_run
    /// # use dukao_persistence::{Act, Db, DbError, DbResult, Stamp, organisation::units};
    /// # use dukao_domain::organisation::Unit;
    /// fn enter(db: &Db, stamp: Stamp<'_>, unit: &Unit) -> DbResult<()> {
    ///     db.write(stamp, |tx| {
    ///         let recorded = units::insert(tx, unit, Act::new("unit.create"))?;
    ///         Ok::<_, DbError>(recorded.returning(()))
    ///     })
    /// }
    /// ```
    ///
    /// A value that no recorded write stands behind does not commit:
    ///
    /// ```compile_fail,E0308
    /// # use dukao_persistence::{Act, Db, DbError, DbResult, Stamp, organisation::units};
    /// # use dukao_domain::organisation::Unit;
    /// fn enter(db: &Db, stamp: Stamp<'_>, unit: &Unit) -> DbResult<()> {
    ///     db.write(stamp, |tx| Ok::<(), DbError>(()))
    /// }
    /// ```
    ///
    /// Nor does the proof of another transaction's write:
    ///
    /// ```compile_fail
    /// # use dukao_persistence::{Act, Audited, Db, DbError, DbResult, Stamp, organisation::units};
    /// # use dukao_domain::organisation::Unit;
    /// fn smuggle(db: &Db, stamp: Stamp<'_>, unit: &Unit) -> DbResult<()> {
    ///     let mut kept = None;
    ///     db.write(stamp, |tx| {
    ///         kept = Some(units::insert(tx, unit, Act::new("unit.create"))?);
    ///         Ok::<_, DbError>(Audited::nothing(()))
    ///     })?;
    ///     db.write(stamp, |_tx| Ok::<_, DbError>(kept.take().expect("kept").returning(())))
    /// }
    /// ```
    pub fn write<T, E: From<DbError>>(
        &self,
        stamp: Stamp<'_>,
        work: impl for<'t> FnOnce(&mut WriteTx<'t>) -> Result<Audited<'t, T>, E>,
    ) -> Result<T, E> {
        let (value, _kept) = self.transaction(|conn| {
            let audited = work(&mut WriteTx::new(conn, stamp))?;
            Ok::<_, E>((audited.value, audited.commit))
        })?;
        Ok(value)
    }

    /// The platform's own bookkeeping, outside the audit.
    pub fn upkeep<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut UpkeepTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (value, _kept) = self.transaction(|conn| {
            let value = work(&mut UpkeepTx { tx: ReadTx { conn } })?;
            Ok::<_, E>((value, true))
        })?;
        Ok(value)
    }

    fn transaction<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut AnyConn) -> Result<(T, bool), E>,
    ) -> Result<(T, bool), E> {
        if let Some(writer) = &self.writer {
            return writer.run(work, |(_, keep)| *keep);
        }
        let mut pooled = self.checkout("begin")?;
        pooled.broken = true;
        let result = work(&mut pooled.conn);
        let keep = matches!(&result, Ok((_, true)));
        let ended = pooled.conn.batch_execute(if keep { "commit" } else { "rollback" });
        match ended {
            Ok(()) => {
                pooled.broken = false;
                result
            }
            Err(error) => {
                if keep {
                    Err(DbError::from(error).into())
                } else {
                    result
                }
            }
        }
    }

    /// A connection in a transaction just begun. Connections are not tested when they are taken (that would cost
    /// more than the query); one that died in the pool shows itself here, and the next is tried.
    fn checkout(&self, begin: &str) -> DbResult<PooledConnection<Manager>> {
        let mut last = None;
        for _ in 0..=self.pool.max_size() {
            let mut pooled = self.pool.get().map_err(|error| DbError::Unavailable(error.to_string()))?;
            match pooled.conn.batch_execute(begin) {
                Ok(()) => return Ok(pooled),
                Err(error) => {
                    pooled.broken = true;
                    last = Some(DbError::from(error));
                }
            }
        }
        Err(last
            .filter(DbError::breaks_connection)
            .unwrap_or_else(|| DbError::Unavailable("no connection".into())))
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").field("postgres", &self.writer.is_none()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Pooled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pooled").field("broken", &self.broken).finish_non_exhaustive()
    }
}
