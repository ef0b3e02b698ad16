use dukao_domain::{
    evidence::EvidenceFile,
    policy::{Actor, Denial, Permission, Subject},
};
use dukao_persistence::{ReadTx, evidence::files, session::people};

use super::subject::Holder;
use crate::{AllowedAction, AppError, AppResult};

/// A file as lists show it.
#[derive(Debug, Clone)]
pub struct FileDetail {
    /// The file.
    pub file: EvidenceFile,
    /// Name of whoever uploaded it.
    pub uploader: String,
    /// How often else the same content is, or was, attached to anything: a warning to whoever verifies.
    pub used_elsewhere: i64,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// Files of one holder, or loose ones.
pub(super) fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    found: Vec<EvidenceFile>,
    holder: Option<&Holder>,
) -> AppResult<Vec<FileDetail>> {
    let contents: Vec<_> = found.iter().map(|file| file.sha256).collect();
    let attachments = files::attachments(tx, &contents)?;
    let uploaders: Vec<_> = found.iter().map(|file| file.uploaded_by).collect();
    let names = people::names(tx, &uploaders)?;
    let action = match holder {
        Some(holder) => AllowedAction::of(actor, holder.edit(), holder.facts())
            .unless(holder.stands().then_some(Denial::WrongStage)),
        None => AllowedAction::of(actor, Permission::EvidenceUpload, &Subject::CITY),
    };
    let detail = |file: EvidenceFile| {
        let all = attachments.get(&file.sha256).copied().unwrap_or_default();
        let own = i64::from(file.subject.is_some());
        FileDetail {
            uploader: names.get(&file.uploaded_by).cloned().unwrap_or_default(),
            used_elsewhere: all.saturating_sub(own),
            allowed: vec![action],
            file,
        }
    };
    Ok(found.into_iter().map(detail).collect())
}

pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    file: EvidenceFile,
    holder: Option<&Holder>,
) -> AppResult<FileDetail> {
    let one = details(tx, actor, vec![file], holder)?.pop();
    one.ok_or_else(|| AppError::internal("one file has one detail"))
}
