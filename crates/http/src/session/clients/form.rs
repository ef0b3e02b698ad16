//! What RFC 6749 has a program send: a form, and its credentials in one of two places.

use std::{future::Future, pin::Pin};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header::{AUTHORIZATION, CONTENT_TYPE},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{problem::Problem, valid::read};

/// The most that a form can need.
const MAX_FORM: usize = 8 << 10;

/// A request for a token (RFC 6749, 4.4.2).
#[derive(Deserialize, ToSchema)]
pub(super) struct TokenForm {
    /// `client_credentials`.
    pub(super) grant_type: Option<String>,
    /// What the token shall be for: permissions, separated by spaces; everything the program has when left out.
    pub(super) scope: Option<String>,
    /// The program, unless HTTP Basic names it.
    pub(super) client_id: Option<String>,
    /// Its secret, unless HTTP Basic gives it.
    #[schema(format = Password)]
    pub(super) client_secret: Option<String>,
}

/// Who asks.
pub(super) struct Credentials {
    pub(super) client_id: String,
    pub(super) secret: String,
}

/// What was sent.
pub(super) struct Sent {
    /// The form; `None` when it is none, or says something twice.
    pub(super) form: Option<TokenForm>,
    /// What HTTP Basic says.
    pub(super) basic: Basic,
}

/// What the header of HTTP Basic says.
pub(super) enum Basic {
    /// There is none.
    Absent,
    /// It cannot be read, or is of another scheme.
    Unreadable,
    /// Who asks.
    Says(Credentials),
}

impl FromRequest for Sent {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let text =
            |name| request.headers().get(name).map(|value| value.to_str().unwrap_or_default().to_owned());
        let basic = text(AUTHORIZATION)
            .map_or(Basic::Absent, |header| basic(&header).map_or(Basic::Unreadable, Basic::Says));
        let is_form = text(CONTENT_TYPE).is_some_and(|kind| {
            kind.split(';').next().is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded")
        });
        let payload = payload.take();
        Box::pin(async move {
            let bytes = read(payload, MAX_FORM).await?;
            let form = if is_form { form(&bytes) } else { None };
            Ok(Self { form, basic })
        })
    }
}

/// RFC 6749, 3.2: nothing twice, and what is empty is not there.
fn form(bytes: &[u8]) -> Option<TokenForm> {
    let form: TokenForm = serde_urlencoded::from_bytes(bytes).ok()?;
    let some = |text: Option<String>| text.filter(|text| !text.is_empty());
    Some(TokenForm {
        grant_type: some(form.grant_type),
        scope: some(form.scope),
        client_id: some(form.client_id),
        client_secret: some(form.client_secret),
    })
}

/// RFC 6749, 2.3.1: both are encoded as in a form before RFC 7617 joins them.
fn basic(header: &str) -> Option<Credentials> {
    let (scheme, text) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let joined = String::from_utf8(STANDARD.decode(text.trim()).ok()?).ok()?;
    let (client_id, secret) = joined.split_once(':')?;
    Some(Credentials { client_id: decoded(client_id)?, secret: decoded(secret)? })
}

fn decoded(text: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&format!("v={text}")).ok()?;
    match pairs.as_slice() {
        [(_, value)] => Some(value.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_credentials_are_decoded_twice() {
        let header = |text: &str| format!("Basic {}", STANDARD.encode(text));
        let found = basic(&header("data%2Ecentre:a+b%3A")).unwrap();
        assert_eq!((found.client_id.as_str(), found.secret.as_str()), ("data.centre", "a b:"));
        for bad in ["Basic", "Basic !", "Bearer abc", &header("nocolon"), &header("a:b&c=d")] {
            assert!(basic(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn nothing_is_said_twice() {
        assert!(form(b"grant_type=client_credentials&scope=").is_some_and(|form| form.scope.is_none()));
        assert!(form(b"grant_type=a&grant_type=b").is_none());
    }
}
