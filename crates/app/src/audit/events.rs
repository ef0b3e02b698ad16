//! The events of the log.

use dukao_domain::policy::perm::AuditRead;
use dukao_persistence::{
    audit::events::{self, EventQuery},
    session::people,
};

use super::Entry;
use crate::{AppResult, Cx};

/// A page of events, latest first.
pub fn list(cx: &Cx<'_, AuditRead>, query: &EventQuery) -> AppResult<Vec<Entry>> {
    cx.db.read(|tx| {
        let logged = events::list(tx, query)?;
        let actors: Vec<_> = logged.iter().filter_map(|logged| logged.event.author.actor).collect();
        let names = people::names(tx, &actors)?;
        let entries = logged.into_iter().map(|logged| {
            let actor = logged.event.author.actor;
            Entry { actor: actor.map(|id| (id, names.get(&id).cloned().unwrap_or_default())), logged }
        });
        Ok(entries.collect())
    })
}
