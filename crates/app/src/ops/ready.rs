//! Whether the platform can serve.

use dukao_persistence::{Db, ops::health};

use crate::AppResult;

/// Asks the database for an answer.
pub fn ready(db: &Db) -> AppResult<()> {
    Ok(db.read(health::ping)?)
}
