use actix_web::web::Json;
use dukao_app::evidence::uses::{Uses, uses as use_case};
use dukao_domain::{
    evidence::{EvidenceFile, FileSubject},
    policy::perm::EvidenceRead,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::path::PathHash;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// One use of a content.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = EvidenceUse)]
struct UseView {
    /// The file.
    file_id: Uuid,
    /// Its name there.
    name: String,
    /// `source` or `indicator`; nothing for a loose file of one's own.
    subject_kind: Option<String>,
    /// What it is attached to.
    subject_id: Option<Uuid>,
    /// When it was received.
    #[schema(format = DateTime)]
    created_at: String,
    /// When it was taken off again.
    #[schema(format = DateTime)]
    removed_at: Option<String>,
}

impl From<EvidenceFile> for UseView {
    fn from(file: EvidenceFile) -> Self {
        Self {
            file_id: file.id.uuid(),
            name: file.name,
            subject_kind: file.subject.map(|subject| subject.kind().code().to_owned()),
            subject_id: file.subject.map(FileSubject::uuid),
            created_at: file.created_at.to_string(),
            removed_at: file.removed_at.map(|at| at.to_string()),
        }
    }
}

/// The uses of a content.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = EvidenceUses)]
struct UsesView {
    /// Those that the caller may see, past ones too.
    items: Vec<UseView>,
    /// How many others there are.
    others: usize,
}

impl From<Uses> for UsesView {
    fn from(uses: Uses) -> Self {
        Self { items: uses.seen.into_iter().map(Into::into).collect(), others: uses.others }
    }
}

/// Where else a content is used.
#[utoipa::path(
    get, path = "/evidence/{sha256}/uses", tag = "evidence",
    params(("sha256" = String, Path, description = "SHA-256 of the content, in hexadecimal")),
    responses((status = 200, description = "The uses", body = UsesView)),
)]
async fn uses(guard: Guard<EvidenceRead>, hash: PathHash) -> Result<Json<UsesView>, Problem> {
    let found = guard.run(move |cx| use_case(cx, hash.0)).await?;
    Ok(Json(found.into()))
}

endpoint!(uses, __path_uses);
