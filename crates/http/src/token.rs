//! Tokens: `EdDSA` JWTs, in an `HttpOnly` cookie for people, as a bearer for programs. Neither is taken for the other.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use dukao_domain::{
    audit::Digest,
    fault::FieldCode,
    policy::Permission,
    session::{PersonId, Session, SessionId},
    time::Timestamp,
};
use ed25519_dalek::SigningKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};

const ISSUER: &str = "dukao";
/// Clock difference that is forgiven, in seconds.
const LEEWAY: i64 = 5;

/// Whom a token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Audience {
    /// A browser, which sends it by itself.
    Browser,
    /// A program, which sends it on purpose.
    Program,
}

impl Audience {
    const fn name(self) -> &'static str {
        match self {
            Self::Browser => "dukao-web",
            Self::Program => "dukao-api",
        }
    }
}

/// What a token that is good says.
#[derive(Debug)]
pub(crate) struct Proven {
    pub(crate) session: SessionId,
    pub(crate) person: PersonId,
    /// Of a program's token: what it is for.
    pub(crate) scopes: Option<BTreeSet<Permission>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: PersonId,
    sid: SessionId,
    iat: i64,
    exp: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
}

/// Signs and checks tokens. A checked signature is remembered (55 µs each otherwise); what it says of time and
/// session is looked at on every request.
pub(crate) struct Tokens {
    signing: EncodingKey,
    verifying: DecodingKey,
    validation: Validation,
    checked: Cache<Digest, Claims>,
}

impl Tokens {
    pub(crate) fn new(seed: &[u8; 32]) -> Result<Self, String> {
        // RFC 8410, 7: the fixed head of a PKCS #8 Ed25519 key.
        let mut pkcs8 = vec![
            0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
        ];
        pkcs8.extend_from_slice(seed);
        let public = SigningKey::from_bytes(seed).verifying_key();
        let x = URL_SAFE_NO_PAD.encode(public.as_bytes());
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.algorithms = vec![Algorithm::EdDSA];
        validation.set_issuer(&[ISSUER]);
        // Which of the two is judged below, by where the token came.
        validation.set_audience(&[Audience::Browser.name(), Audience::Program.name()]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // Expiry is judged below, by the request's own clock.
        validation.validate_exp = false;
        Ok(Self {
            signing: EncodingKey::from_ed_der(&pkcs8),
            verifying: DecodingKey::from_ed_components(&x).map_err(|error| error.to_string())?,
            validation,
            checked: Cache::new(20_000),
        })
    }

    /// A browser's token.
    pub(crate) fn issue(&self, session: &Session) -> Result<String, String> {
        self.sign(Audience::Browser, session, None)
    }

    /// A program's token, for `scopes` at most.
    pub(crate) fn issue_bearer(
        &self,
        session: &Session,
        scopes: &BTreeSet<Permission>,
    ) -> Result<String, String> {
        self.sign(Audience::Program, session, Some(scope_text(scopes)))
    }

    fn sign(&self, audience: Audience, session: &Session, scope: Option<String>) -> Result<String, String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: audience.name().to_owned(),
            sub: session.person_id,
            sid: session.id,
            iat: session.created_at.unix_seconds(),
            exp: session.expires_at.unix_seconds(),
            scope,
        };
        encode(&Header::new(Algorithm::EdDSA), &claims, &self.signing).map_err(|error| error.to_string())
    }

    /// The session that a token for `audience` speaks of; `None` when it is not ours, for somebody else, altered or
    /// expired.
    pub(crate) fn proven(&self, token: &str, audience: Audience, now: Timestamp) -> Option<Proven> {
        let key = Digest::of(token.as_bytes());
        let claims = match self.checked.get(&key) {
            Some(claims) => claims,
            None => {
                let claims = decode::<Claims>(token, &self.verifying, &self.validation).ok()?.claims;
                self.checked.insert(key, claims.clone());
                claims
            }
        };
        let live = now.unix_seconds() < claims.exp.saturating_add(LEEWAY)
            && claims.iat <= now.unix_seconds().saturating_add(LEEWAY);
        let scopes = match (audience, &claims.scope) {
            (Audience::Browser, None) => None,
            (Audience::Program, Some(scope)) => Some(scopes(scope).ok()?),
            (Audience::Browser, Some(_)) | (Audience::Program, None) => return None,
        };
        (live && claims.aud == audience.name()).then_some(Proven {
            session: claims.sid,
            person: claims.sub,
            scopes,
        })
    }
}

/// Scopes as RFC 6749 writes them, 3.3.
pub(crate) fn scope_text(scopes: &BTreeSet<Permission>) -> String {
    scopes.iter().map(|scope| scope.code()).collect::<Vec<_>>().join(" ")
}

/// Reads them.
pub(crate) fn scopes(text: &str) -> Result<BTreeSet<Permission>, FieldCode> {
    text.split(' ').filter(|word| !word.is_empty()).map(str::parse).collect()
}
