use dukao_app::evidence::FileDetail;
use dukao_domain::{
    evidence::{EvidenceFile, EvidenceFileId},
    fault::FieldFault,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    action::ActionView,
    session::Named,
    valid::{self, Faults, Wire},
};

/// One upload of a file.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = EvidenceFile)]
pub(super) struct FileView {
    /// Id.
    id: Uuid,
    /// Its name as it was uploaded.
    name: String,
    /// SHA-256 of the content, in hexadecimal.
    sha256: String,
    /// Bytes.
    size: i64,
    /// The ending that its content agrees with.
    kind: String,
    /// `unscanned`, `pending`, `clean` or `infected`. A pending or infected file cannot be had or attached.
    scan: String,
    /// By whom.
    uploaded_by: Named,
    /// When it was received, by the server's clock.
    #[schema(format = DateTime)]
    created_at: String,
    /// Since when it is attached.
    #[schema(format = DateTime)]
    attached_at: Option<String>,
    /// How often else the same content is, or was, attached to anything.
    used_elsewhere: i64,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl FileView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<FileDetail> for FileView {
    fn from(detail: FileDetail) -> Self {
        let file = detail.file;
        Self {
            id: file.id.uuid(),
            name: file.name,
            sha256: file.sha256.to_string(),
            size: file.size,
            kind: file.kind.code().to_owned(),
            scan: file.scan.code().to_owned(),
            uploaded_by: Named { id: file.uploaded_by.uuid(), name: detail.uploader },
            created_at: file.created_at.to_string(),
            attached_at: file.attached_at.map(|at| at.to_string()),
            used_elsewhere: detail.used_elsewhere,
            version: file.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
        }
    }
}

/// Which file to attach.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AttachFile)]
pub(super) struct AttachInput {
    /// A loose file of one's own.
    #[schema(value_type = Uuid)]
    file_id: String,
}

impl Wire for AttachInput {
    type Meaning = EvidenceFileId;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let file = faults.take("/file_id", valid::id::<EvidenceFile>(&self.file_id));
        faults.whole(file)
    }
}
