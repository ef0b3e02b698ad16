//! Versions and keys in headers.

use std::future::{Ready, ready};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header::{ETAG, HeaderValue, IF_MATCH},
};
use dukao_app::IdempotencyKey;
use dukao_domain::audit::event::Version;

use crate::problem::{Code, Problem};

/// The version that a change was made on: `If-Match: "3"` (RFC 9110, 13.1.1).
pub(crate) struct IfMatch(pub(crate) Version);

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let Some(header) = request.headers().get(IF_MATCH) else {
            return ready(Err(Problem::new(Code::VersionRequired)));
        };
        let version = header
            .to_str()
            .ok()
            .and_then(|text| text.trim().strip_prefix('"')?.strip_suffix('"'))
            .and_then(|digits| digits.parse().ok());
        ready(version.map(|number| Self(Version::new(number))).ok_or_else(|| {
            Problem::new(Code::Malformed).detail("If-Match takes one version in quotes, such as \"3\"")
        }))
    }
}

/// Like [`IfMatch`], of a PUT that enters what is not there yet: without the header it only enters.
pub(crate) struct IfMatchOrNew(pub(crate) Option<Version>);

impl FromRequest for IfMatchOrNew {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if !request.headers().contains_key(IF_MATCH) {
            return ready(Ok(Self(None)));
        }
        ready(
            IfMatch::from_request(request, payload).into_inner().map(|IfMatch(version)| Self(Some(version))),
        )
    }
}

/// The key of a POST that creates.
pub(crate) struct Key(pub(crate) IdempotencyKey);

impl FromRequest for Key {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let Some(header) = request.headers().get("idempotency-key") else {
            return ready(Err(Problem::new(Code::KeyRequired)));
        };
        let key = header.to_str().ok().and_then(|text| IdempotencyKey::parse(text).ok());
        ready(key.map(Self).ok_or_else(|| {
            Problem::new(Code::Malformed).detail("Idempotency-Key takes 8 to 100 printable ASCII characters")
        }))
    }
}

/// The `ETag` of a version.
pub(crate) fn etag(version: Version) -> (actix_web::http::header::HeaderName, HeaderValue) {
    let value = HeaderValue::from_str(&format!("\"{version}\""));
    (ETAG, value.unwrap_or_else(|_| HeaderValue::from_static("\"0\"")))
}
