//! One source document.

use dukao_domain::{policy::perm::SourceRead, sources::SourceDocumentId};

use super::detail::{SourceDetail, detail};
use crate::{AppResult, Cx};

/// The document with its counts; [`AppError::NotFound`](crate::AppError::NotFound).
pub fn show(cx: &Cx<'_, SourceRead>, id: SourceDocumentId) -> AppResult<SourceDetail> {
    cx.db.read(|tx| detail(tx, &cx.actor, id))
}
