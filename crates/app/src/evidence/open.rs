//! Hand a content out.

use dukao_domain::{
    audit::Digest,
    evidence::{EvidenceFile, FileSubject, Refusal, ScanState},
    policy::{Actor, Permission, perm::EvidenceRead},
};
use dukao_persistence::{ReadTx, evidence::files, nodes::reports};

use super::{EvidenceFault, subject::Holder};
use crate::{AppError, AppResult, Cx};

/// Uploads of one content that are looked through; the same blank form may come from every unit.
pub(super) const MAX_UPLOADS: i64 = 1_000;

/// The first upload with this content that the caller may see: their own loose one, or one attached to what they may
/// read. What was taken off opens nothing any more. An infected content is never handed out, one that waits for the
/// scanner not yet.
pub fn open(cx: &Cx<'_, EvidenceRead>, sha256: Digest) -> AppResult<EvidenceFile> {
    let (file, opens) = cx.db.read(|tx| {
        let uploads = files::of_content(tx, sha256, MAX_UPLOADS)?;
        let any = |state| uploads.iter().any(|file| file.scan == state);
        let (infected, pending) = (any(ScanState::Infected), any(ScanState::Pending));
        let reported = uploads.iter().any(|file| matches!(file.subject, Some(FileSubject::Report(_))));
        let verifies = reported && cx.actor.holds(Permission::ReportVerify);
        let opens = verifies && !reports::has_opened(tx, sha256, cx.actor.person_id)?;
        let mut seen = None;
        for file in uploads {
            if is_seen(tx, &cx.actor, &file)? {
                seen = Some(file);
                break;
            }
        }
        let file = seen.ok_or(AppError::NotFound)?;
        if infected {
            return Err(EvidenceFault::Refused(Refusal::Infected).into());
        }
        if pending {
            return Err(EvidenceFault::Pending.into());
        }
        Ok::<_, AppError>((file, opens))
    })?;
    // A verifier accepts what they have looked at (R26).
    if opens {
        let (person, now) = (cx.actor.person_id, cx.env.now());
        cx.db.upkeep(|tx| reports::note_opened(tx, sha256, person, now))?;
    }
    Ok(file)
}

fn is_seen(tx: &mut ReadTx<'_>, actor: &Actor, file: &EvidenceFile) -> AppResult<bool> {
    match file.subject.filter(|_| file.is_on_subject()) {
        Some(subject) => Ok(Holder::find(tx, subject)?.is_some_and(|holder| holder.is_seen_by(actor))),
        None => Ok(file.is_loose_of(actor.person_id)),
    }
}
