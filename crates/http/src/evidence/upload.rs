use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CONTENT_LENGTH, CONTENT_TYPE},
    web::Payload,
};
use dukao_app::evidence::upload::upload as use_case;
use dukao_domain::{
    audit::event::Version,
    evidence::{EvidenceKind, FileName},
    fault::{FieldCode, FieldFault},
    policy::perm::EvidenceUpload,
};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

use super::{body::spool, view::FileView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::{Code, Problem},
    valid::{Faults, ValidQuery, Wire},
};

const BYTES: &str = "application/octet-stream";

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UploadParams {
    /// The file's name with its ending, which the content must agree with; at most 200 characters.
    #[param(value_type = String, min_length = 1, max_length = 200)]
    name: Option<String>,
}

impl Wire for UploadParams {
    type Meaning = FileName;

    fn parse(self) -> Result<FileName, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let name = self.name.as_deref().map_or(Err(FieldCode::Required), FileName::parse);
        let name = faults.take("/name", name);
        faults.whole(name)
    }
}

/// Upload a file. It is the caller's alone until it is attached, and swept after a day if it never is. The same key with
/// the same name and content gets the same file again.
#[utoipa::path(
    post, path = "/evidence", tag = "evidence",
    params(
        UploadParams,
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The content, at most 100 MB unless the site says otherwise"),
    responses((status = 201, description = "Received", body = FileView, headers(("ETag" = String)))),
)]
async fn upload(
    guard: Guard<EvidenceUpload>,
    name: ValidQuery<UploadParams>,
    key: Key,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    if header(CONTENT_TYPE) != Some(BYTES) {
        return Err(Problem::new(Code::TypeUnknown).detail("send application/octet-stream"));
    }
    let name = name.0;
    if name.kind().is_none() {
        return Err(Problem::new(Code::EvidenceKindUnknown).with("allowed_kinds", EvidenceKind::codes()));
    }
    let declared = header(CONTENT_LENGTH).and_then(|length| length.parse().ok());
    let site = Arc::clone(&guard.state.evidence);
    let spooled = spool(&site, payload, declared).await?;
    let view: FileView = guard.run(move |cx| use_case(cx, &site, &key.0, &name, spooled)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(upload, __path_upload);
