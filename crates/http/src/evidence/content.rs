use actix_web::{
    HttpRequest, HttpResponse,
    body::SizedStream,
    http::header::{
        CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    },
};
use dukao_app::{
    AppError,
    evidence::{EvidenceFault, open::open},
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::EvidenceRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{attachment::disposition, path::PathHash};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::{Code, Problem},
    valid::{Faults, ValidQuery, Wire},
};

/// What is shown may do nothing: no script, no form, no other origin, framed by this site alone.
const SHOWN_CSP: &str = "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; \
    frame-ancestors 'self'; sandbox";
/// A private copy may be kept, but is asked for again: whoever may have it today may not tomorrow.
const CACHING: &str = "private, no-cache";

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ContentParams {
    /// `inline` to show a jpg, png or pdf instead of saving it; other kinds are saved all the same.
    #[param(value_type = Option<String>)]
    view: Option<String>,
}

impl Wire for ContentParams {
    /// Whether to show it.
    type Meaning = bool;

    fn parse(self) -> Result<bool, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let shown = match self.view.as_deref() {
            None => Ok(false),
            Some("inline") => Ok(true),
            Some(_) => Err(FieldCode::NotOneOf { allowed: "inline".to_owned() }),
        };
        let shown = faults.take("/view", shown);
        faults.whole(shown)
    }
}

/// A content, to be saved. It is seen by its uploader while it is loose, and by whoever may read what it is attached to.
#[utoipa::path(
    get, path = "/evidence/{sha256}", tag = "evidence",
    params(("sha256" = String, Path, description = "SHA-256 of the content, in hexadecimal"), ContentParams),
    responses(
        (status = 200, description = "The content", body = Vec<u8>, content_type = "application/octet-stream", headers(("ETag" = String), ("Content-Disposition" = String))),
        (status = 304, description = "The copy that the client has is good"),
    ),
)]
async fn content(
    guard: Guard<EvidenceRead>,
    hash: PathHash,
    shown: ValidQuery<ContentParams>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let sha256 = hash.0;
    let file = guard.run(move |cx| open(cx, sha256)).await?;
    let tag = format!("\"{sha256}\"");
    let shown = shown.0 && file.kind.can_be_shown();
    let known = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    let unchanged = known.flat_map(|value| value.split(',')).any(|known| known.trim() == tag);
    let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((ETAG, tag)).insert_header((CACHE_CONTROL, CACHING));
    if unchanged {
        return Ok(response.finish());
    }
    let found = guard.state.evidence.store.content(sha256).await;
    let found = found.map_err(|fault| AppError::from(EvidenceFault::Store(fault)))?;
    let Some(stream) = found else {
        return Err(Problem::new(Code::Internal).internal(format!("{sha256}: the content is gone")));
    };
    if shown {
        response.insert_header((CONTENT_SECURITY_POLICY, SHOWN_CSP));
    }
    let size = u64::try_from(file.size).unwrap_or_default();
    Ok(response
        .insert_header((CONTENT_TYPE, file.kind.media_type()))
        .insert_header((CONTENT_DISPOSITION, disposition(shown, &file.name)))
        .body(SizedStream::new(size, stream)))
}

endpoint!(content, __path_content);
