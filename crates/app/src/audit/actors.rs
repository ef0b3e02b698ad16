//! People, found by name, to ask the log about.

use dukao_domain::{policy::perm::AuditRead, session::Person};
use dukao_persistence::session::people;

use crate::{AppResult, Cx};

/// Names offered at once.
const MAX: u32 = 20;

/// The first people whose name or account holds `text`, closed accounts too: the log outlives them.
pub fn actors(cx: &Cx<'_, AuditRead>, text: &str) -> AppResult<Vec<Person>> {
    Ok(cx.db.read(|tx| people::search(tx, text, MAX))?)
}
