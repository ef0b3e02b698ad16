//! Which running jobs somebody is at. Several processes may share a PostgreSQL: whoever runs a job holds a lock there
//! for as long as their connection lives, and the lock of a process that died is free. SQLite has one process only.

use diesel::{connection::SimpleConnection as _, prelude::*};
use dukao_domain::ops::JobId;

use crate::{
    Db,
    conn::AnyConn,
    error::DbResult,
    manager::{Target, open_postgres},
    tx::UpkeepTx,
};

/// Somebody is at a job, until this is dropped.
pub struct Attendance(Option<AnyConn>);

impl Drop for Attendance {
    fn drop(&mut self) {
        if let Some(conn) = &mut self.0 {
            // Now, and not when the server notices that the connection is gone; which it does where this fails.
            let _freed = conn.batch_execute("select pg_advisory_unlock_all()");
        }
    }
}

impl Db {
    /// Shows other processes that this one is at `job`.
    pub fn attend(&self, job: JobId) -> DbResult<Attendance> {
        let Target::Postgres { url } = self.target() else { return Ok(Attendance(None)) };
        let mut conn = open_postgres(url)?;
        conn.batch_execute(&format!("select pg_advisory_lock({})", lock(job)))?;
        Ok(Attendance(Some(conn)))
    }
}

/// Whether nobody is at a running job any more. On SQLite that is so whenever its one worker asks.
pub fn is_abandoned(tx: &mut UpkeepTx<'_>, job: JobId) -> DbResult<bool> {
    if !tx.conn.is_postgres() {
        return Ok(true);
    }
    let call = format!("pg_try_advisory_xact_lock({})", lock(job));
    Ok(diesel::select(diesel::dsl::sql::<diesel::sql_types::Bool>(&call)).get_result(tx.conn)?)
}

/// The random half of the id.
const fn lock(job: JobId) -> i64 {
    let (_, low) = job.uuid().as_u64_pair();
    low.cast_signed()
}

impl std::fmt::Debug for Attendance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attendance").finish_non_exhaustive()
    }
}
