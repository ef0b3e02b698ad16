//! Take a file off what it is attached to.

use dukao_domain::{
    audit::event::Version,
    evidence::{EvidenceFileId, FileSubject},
    policy::Permit,
};
use dukao_persistence::evidence::files;

use super::subject::Holder;
use crate::{AppError, AppResult, Cx};

/// Takes it off. Row and content stay for the record.
pub fn detach<P: Permit>(
    cx: &Cx<'_, P>,
    subject: FileSubject,
    file: EvidenceFileId,
    expected: Version,
) -> AppResult<()> {
    cx.change(|tx| {
        let holder = Holder::seen(tx, &cx.actor, subject)?;
        let before = files::find(tx, file)?.filter(|file| file.subject == Some(holder.subject));
        let before = before.ok_or(AppError::NotFound)?;
        holder.require_change(tx, &cx.actor)?;
        AppError::unless_stale(expected, before.version)?;
        let after = before.clone().removed(&cx.env).ok_or(AppError::NotFound)?;
        Ok(files::update(tx, &before, &after, cx.act())?.returning(()))
    })
}
