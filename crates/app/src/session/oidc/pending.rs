use dukao_domain::{env::Env, time::Timestamp};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::OidcFault;
use crate::{AppError, AppResult, Vault};

/// What the browser keeps while it is at the provider: sealed, so that it can be neither read nor made up.
#[derive(Serialize, Deserialize)]
pub struct Pending {
    /// Comes back in the address.
    pub(super) state: String,
    /// Comes back in the token.
    pub(super) nonce: String,
    /// Proves to the provider that whoever began is who ends (RFC 7636).
    pub(super) verifier: String,
    until: Timestamp,
    /// Where on this site to go afterwards.
    pub back: String,
}

impl Pending {
    const PURPOSE: &str = "oidc pending";
    /// How long a person may stay at the provider, in seconds.
    pub const SECONDS: i64 = 10 * 60;

    pub(super) fn new(env: &Env, back: String) -> Self {
        let [state, nonce, verifier] = [random(env), random(env), random(env)];
        Self { state, nonce, verifier, until: env.now().plus_seconds(Self::SECONDS), back }
    }

    /// For the browser.
    pub fn sealed(&self, env: &Env, vault: &Vault) -> AppResult<String> {
        seal(env, vault, Self::PURPOSE, self)
    }

    /// What a browser brought back.
    pub fn open(vault: &Vault, sealed: &str) -> Result<Self, OidcFault> {
        open(vault, Self::PURPOSE, sealed)
    }

    /// Whether what comes from the provider with this `state` is an answer to it, and in time.
    pub(super) fn answered_by(&self, env: &Env, state: &str) -> Result<(), OidcFault> {
        (self.state == state && env.now() < self.until).then_some(()).ok_or(OidcFault::Expired)
    }
}

/// Somebody whom the provider has just named, in the browser in which they proved it there.
#[derive(Debug, Serialize, Deserialize)]
pub struct Proven {
    pub(super) issuer: String,
    pub(super) subject: String,
    until: Timestamp,
}

impl Proven {
    const PURPOSE: &str = "oidc proven";
    /// How long they may look for their second factor or their password, in seconds.
    pub const SECONDS: i64 = 5 * 60;

    pub(super) fn new(env: &Env, issuer: &str, subject: String) -> Self {
        Self { issuer: issuer.to_owned(), subject, until: env.now().plus_seconds(Self::SECONDS) }
    }

    /// For the browser.
    pub fn sealed(&self, env: &Env, vault: &Vault) -> AppResult<String> {
        seal(env, vault, Self::PURPOSE, self)
    }

    /// What a browser brought back; over after [`Self::SECONDS`].
    pub fn open(env: &Env, vault: &Vault, sealed: &str) -> Result<Self, OidcFault> {
        let proven: Self = open(vault, Self::PURPOSE, sealed)?;
        if env.now() < proven.until { Ok(proven) } else { Err(OidcFault::Expired) }
    }
}

/// 256 bits: 43 characters, as many as RFC 7636 asks of a verifier.
fn random(env: &Env) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    let mut bytes = [0_u8; 32];
    env.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn seal(env: &Env, vault: &Vault, purpose: &str, value: &impl Serialize) -> AppResult<String> {
    vault.seal(env, purpose, &serde_json::to_vec(value).map_err(AppError::internal)?)
}

fn open<T: DeserializeOwned>(vault: &Vault, purpose: &str, sealed: &str) -> Result<T, OidcFault> {
    let plain = vault.open(purpose, sealed).map_err(|_| OidcFault::Expired)?;
    serde_json::from_slice(&plain).map_err(|_| OidcFault::Expired)
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pending").field("back", &self.back).finish_non_exhaustive()
    }
}
