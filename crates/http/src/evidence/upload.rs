use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName},
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

use super::{
    body::{refuse, spool},
    view::FileView,
};
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
    name: Result<ValidQuery<UploadParams>, Problem>,
    key: Result<Key, Problem>,
    request: HttpRequest,
    mut payload: Payload,
) -> Result<HttpResponse, Problem> {
    let site = Arc::clone(&guard.state.evidence);
    let begun = match begin(name, key, &request) {
        Ok((name, key)) => spool(&site, &mut payload, declared(&request)).await.map(|file| (name, key, file)),
        Err(problem) => Err(problem),
    };
    let (name, key, file) = match begun {
        Ok(begun) => begun,
        Err(problem) => return Err(refuse(&site, payload, problem).await),
    };
    let view: FileView = guard.run(move |cx| use_case(cx, &site, &key.0, &name, file)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

/// What can be said of an upload before its content.
fn begin(
    name: Result<ValidQuery<UploadParams>, Problem>,
    key: Result<Key, Problem>,
    request: &HttpRequest,
) -> Result<(FileName, Key), Problem> {
    let (name, key) = (name?.0, key?);
    if header(request, &CONTENT_TYPE) != Some(BYTES) {
        return Err(Problem::new(Code::TypeUnknown).detail("send application/octet-stream"));
    }
    if name.kind().is_none() {
        return Err(Problem::new(Code::EvidenceKindUnknown).with("allowed_kinds", EvidenceKind::codes()));
    }
    Ok((name, key))
}

fn declared(request: &HttpRequest) -> Option<u64> {
    header(request, &CONTENT_LENGTH).and_then(|length| length.parse().ok())
}

fn header<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

endpoint!(upload, __path_upload);
