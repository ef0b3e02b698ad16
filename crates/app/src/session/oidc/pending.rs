use dukao_domain::{
    env::Env,
    session::{PersonId, SessionId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::OidcFault;
use crate::{AppError, AppResult, Vault};

/// How long a person may stay at the provider, in seconds.
const PENDING_SECONDS: i64 = 10 * 60;
/// How long they may then look for their second factor.
const PROVEN_SECONDS: i64 = 5 * 60;

/// What somebody goes to the provider for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intent {
    /// To sign in.
    SignIn,
    /// To link who they are there to the account that they are signed in with.
    Link {
        /// The account.
        person: PersonId,
        /// The session in which they asked for it.
        session: SessionId,
    },
}

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
    /// What for.
    pub intent: Intent,
    /// Where on this site to go afterwards.
    pub from: Option<String>,
}

impl Pending {
    const PURPOSE: &str = "oidc pending";

    pub(super) fn new(env: &Env, intent: Intent, from: Option<String>) -> Self {
        let [state, nonce, verifier] = [random(env), random(env), random(env)];
        Self { state, nonce, verifier, until: env.now().plus_seconds(PENDING_SECONDS), intent, from }
    }

    /// For the browser.
    pub fn sealed(&self, env: &Env, vault: &Vault) -> AppResult<String> {
        seal(env, vault, Self::PURPOSE, self)
    }

    /// What a browser brought back, with the `state` that came in the address.
    pub fn open(env: &Env, vault: &Vault, sealed: &str, state: &str) -> Result<Self, OidcFault> {
        let pending: Self = open(vault, Self::PURPOSE, sealed)?;
        let same = pending.state == state && env.now() < pending.until;
        if same { Ok(pending) } else { Err(OidcFault::Expired) }
    }

    /// By what a second use of it is known.
    pub fn mark(&self) -> &str {
        &self.state
    }
}

/// Somebody whom the provider knows, while they look for their second factor.
#[derive(Debug, Serialize, Deserialize)]
pub struct Proven {
    pub(super) person: PersonId,
    pub(super) issuer: String,
    pub(super) subject: String,
    until: Timestamp,
}

impl Proven {
    const PURPOSE: &str = "oidc proven";
    /// How long it is good, in seconds.
    pub const SECONDS: i64 = PROVEN_SECONDS;

    pub(super) fn new(env: &Env, person: PersonId, issuer: &str, subject: &str) -> Self {
        let until = env.now().plus_seconds(PROVEN_SECONDS);
        Self { person, issuer: issuer.to_owned(), subject: subject.to_owned(), until }
    }

    /// For the browser.
    pub fn sealed(&self, env: &Env, vault: &Vault) -> AppResult<String> {
        seal(env, vault, Self::PURPOSE, self)
    }

    /// What a browser brought back.
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
        f.debug_struct("Pending").field("intent", &self.intent).finish_non_exhaustive()
    }
}
