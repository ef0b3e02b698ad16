//! Attach a file.

use dukao_domain::{
    evidence::{EvidenceFileId, FileSubject, MAX_FILES},
    policy::Permit,
};
use dukao_persistence::evidence::files;
use serde::{Serialize, de::DeserializeOwned};

use super::{EvidenceFault, FileDetail, detail::detail, subject::Holder};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Attaches a loose file of the caller's own; another person's is not there. What waits for the scanner is attached once
/// it has been scanned.
pub fn attach<P: Permit, R: From<FileDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, P>,
    key: &IdempotencyKey,
    subject: FileSubject,
    file: EvidenceFileId,
) -> AppResult<R> {
    let request = crate::once::request_bytes(&(subject.kind(), subject.uuid(), file))?;
    cx.once(key, &request, |tx| {
        let holder = Holder::seen(tx, &cx.actor, subject)?;
        holder.require_change(tx, &cx.actor)?;
        let before = files::find(tx, file)?.filter(|file| file.uploaded_by == cx.actor.person_id);
        let before = before.ok_or(AppError::NotFound)?;
        if files::of_subject(tx, subject)?.len() >= MAX_FILES {
            return Err(EvidenceFault::Full { max: MAX_FILES }.into());
        }
        let after = before.clone().attached(&cx.env, subject).map_err(EvidenceFault::from)?;
        let recorded = files::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, after, Some(&holder))?)))
    })
}
