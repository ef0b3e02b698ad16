//! The events of the log.

use std::sync::Arc;

use dukao_domain::policy::perm::AuditRead;
use dukao_persistence::audit::events::{self, EventQuery};

use super::{Entry, names::Names};
use crate::{AppResult, Cx};

/// A page of events, latest first.
pub fn list(cx: &Cx<'_, AuditRead>, query: &EventQuery) -> AppResult<Vec<Entry>> {
    cx.db.read(|tx| {
        let logged = events::list(tx, query)?;
        let names = Arc::new(Names::of(tx, &logged)?);
        Ok(logged.into_iter().map(|logged| Entry::named(logged, &names)).collect())
    })
}
