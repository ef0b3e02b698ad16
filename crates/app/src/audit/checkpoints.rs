//! The signed checkpoints of the log.

use dukao_domain::policy::perm::AuditRead;
use dukao_persistence::audit::checkpoints::{self, StoredCheckpoint};

use crate::{AppResult, Cx};

/// A page of checkpoints, latest first.
pub fn list(cx: &Cx<'_, AuditRead>, before: Option<i64>, limit: u32) -> AppResult<Vec<StoredCheckpoint>> {
    Ok(cx.db.read(|tx| checkpoints::list(tx, before, limit))?)
}
