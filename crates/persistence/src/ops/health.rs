//! Whether the database answers.

use diesel::connection::SimpleConnection;

use crate::{error::DbResult, tx::ReadTx};

/// One trip to the database and back.
pub fn ping(tx: &mut ReadTx<'_>) -> DbResult<()> {
    Ok(tx.conn.batch_execute("select 1")?)
}
