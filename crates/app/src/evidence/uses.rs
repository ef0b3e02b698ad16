//! Where else a content is used: the warning to whoever verifies (security, Evidence).

use dukao_domain::{audit::Digest, evidence::EvidenceFile, policy::perm::EvidenceRead};
use dukao_persistence::evidence::files;

use super::{open::MAX_UPLOADS, subject::Holder};
use crate::{AppError, AppResult, Cx};

/// The uses of one content.
#[derive(Debug, Clone)]
pub struct Uses {
    /// Attachments, past ones too, to what the caller may read; and the caller's own loose files.
    pub seen: Vec<EvidenceFile>,
    /// How many attachments there are to what the caller may not read.
    pub others: usize,
}

/// All uses; to whoever sees none of them the content is unknown.
pub fn uses(cx: &Cx<'_, EvidenceRead>, sha256: Digest) -> AppResult<Uses> {
    cx.db.read(|tx| {
        let (mut seen, mut others) = (Vec::new(), 0_usize);
        for file in files::of_content(tx, sha256, MAX_UPLOADS)? {
            match file.subject {
                None if file.is_loose_of(cx.actor.person_id) => seen.push(file),
                None => {}
                Some(subject) => {
                    let holder = Holder::find(tx, subject)?;
                    if holder.is_some_and(|holder| holder.is_seen_by(&cx.actor)) {
                        seen.push(file);
                    } else {
                        others = others.saturating_add(1);
                    }
                }
            }
        }
        if seen.is_empty() { Err(AppError::NotFound) } else { Ok(Uses { seen, others }) }
    })
}
