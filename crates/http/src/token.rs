//! Session tokens: `EdDSA` JWTs in an `HttpOnly` cookie.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use dukao_domain::{
    audit::Digest,
    session::{PersonId, Session, SessionId},
    time::Timestamp,
};
use ed25519_dalek::SigningKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};

const ISSUER: &str = "dukao";
const AUDIENCE: &str = "dukao-web";
/// Clock difference that is forgiven, in seconds.
const LEEWAY: i64 = 5;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: PersonId,
    sid: SessionId,
    iat: i64,
    exp: i64,
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
        validation.set_audience(&[AUDIENCE]);
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

    pub(crate) fn issue(&self, session: &Session) -> Result<String, String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: session.person_id,
            sid: session.id,
            iat: session.created_at.unix_seconds(),
            exp: session.expires_at.unix_seconds(),
        };
        encode(&Header::new(Algorithm::EdDSA), &claims, &self.signing).map_err(|error| error.to_string())
    }

    /// The session that a token speaks of; `None` when it is not ours, altered or expired.
    pub(crate) fn session(&self, token: &str, now: Timestamp) -> Option<(SessionId, PersonId)> {
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
        live.then_some((claims.sid, claims.sub))
    }
}
