//! The files of a thing.

use dukao_domain::{evidence::FileSubject, policy::Permit};
use dukao_persistence::evidence::files;

use super::{FileDetail, detail::details, subject::Holder};
use crate::{AppResult, Cx};

/// What is attached now, in the order of upload: at most fifty.
pub fn list<P: Permit>(cx: &Cx<'_, P>, subject: FileSubject) -> AppResult<Vec<FileDetail>> {
    cx.db.read(|tx| {
        let holder = Holder::seen(tx, &cx.actor, subject)?;
        let found = files::of_subject(tx, subject)?;
        details(tx, &cx.actor, found, Some(&holder))
    })
}
