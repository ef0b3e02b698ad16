use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use dukao_domain::{audit::Digest, evidence::EvidenceFileId};

use crate::problem::{Code, Problem};

/// A content's hash in the path: 64 hexadecimal digits in lower case. Anything else is a path that does not exist.
pub(super) struct PathHash(pub(super) Digest);

impl FromRequest for PathHash {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let hash = request.match_info().get("sha256").and_then(digest);
        ready(hash.map(Self).ok_or_else(|| Problem::new(Code::NotFound)))
    }
}

fn digest(hex: &str) -> Option<Digest> {
    if hex.bytes().any(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let bytes = hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    Digest::from_slice(&bytes.collect::<Option<Vec<_>>>()?).ok()
}

/// A file's id below the thing that it is attached to.
pub(super) struct PathFile(pub(super) EvidenceFileId);

impl FromRequest for PathFile {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let id = request.match_info().get("file_id").and_then(|text| text.parse().ok());
        ready(id.map(Self).ok_or_else(|| Problem::new(Code::NotFound)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_one_spelling() {
        let hash = Digest::of(b"a");
        assert_eq!(digest(&hash.to_string()), Some(hash));
        for other in ["", "ab", &hash.to_string().to_uppercase(), &format!("{hash}0"), "{sha256}"] {
            assert_eq!(digest(other), None, "{other}");
        }
    }
}
