use std::net::IpAddr;

use dukao_domain::{env::Env, time::Timestamp};
use openidconnect::{
    AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    DiscoveryError, HttpRequest, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, TokenResponse as _,
    core::{
        CoreClient, CoreIdToken, CoreJwsSigningAlgorithm as Algorithm, CoreProviderMetadata, CoreResponseType,
    },
};
use parking_lot::Mutex;

use super::{OidcFault, Pending, Proven, wire};

/// How long what the provider says of itself is taken for true, in seconds.
const KNOWN_SECONDS: i64 = 10 * 60;
/// How far its clock may be off, and how old a token may be that was just fetched, in seconds.
const CLOCK_SECONDS: i64 = 60;
/// Signatures that only the provider can make; never `none`, nor one made with the secret that we share.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::EdDsa,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
];

/// What is set of the provider.
#[derive(Clone)]
pub struct OidcConfig {
    /// Its name on the button.
    pub name: String,
    /// Its issuer identifier, to the letter.
    pub issuer: String,
    /// What it knows this site as.
    pub client_id: String,
    /// What this site proves itself with.
    pub client_secret: String,
    /// Where it sends people back to: the address of the callback as they reach it.
    pub redirect_url: String,
}

/// The site as the provider's client. A macro, because the type that the crate gives it has a parameter for each endpoint
/// that may or may not be known.
macro_rules! client {
    ($provider:expr, $metadata:expr) => {
        CoreClient::from_provider_metadata(
            $metadata,
            $provider.client_id.clone(),
            Some($provider.client_secret.clone()),
        )
        .set_redirect_uri($provider.redirect_url.clone())
    };
}

/// The provider.
pub struct Provider {
    name: String,
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: ClientSecret,
    redirect_url: RedirectUrl,
    agent: ureq::Agent,
    known: Mutex<Option<(Timestamp, CoreProviderMetadata)>>,
}

impl Provider {
    /// Refuses what cannot be a provider: an issuer that is no address, or one without TLS elsewhere than on this
    /// machine. It is not called yet: this site serves without it.
    pub fn new(config: OidcConfig) -> Result<Self, String> {
        let issuer = IssuerUrl::new(config.issuer).map_err(|error| format!("issuer: {error}"))?;
        let local = issuer.url().host_str().is_some_and(|host| {
            let host = host.trim_matches(['[', ']']);
            host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        });
        if issuer.url().scheme() != "https" && !local {
            return Err(format!("issuer {}: https is needed", issuer.as_str()));
        }
        let redirect_url = RedirectUrl::new(config.redirect_url).map_err(|error| error.to_string())?;
        Ok(Self {
            name: config.name,
            issuer,
            client_id: ClientId::new(config.client_id),
            client_secret: ClientSecret::new(config.client_secret),
            redirect_url,
            agent: wire::agent(!local),
            known: Mutex::new(None),
        })
    }

    /// Its name on the button.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its issuer identifier.
    pub fn issuer(&self) -> &str {
        self.issuer.as_str()
    }

    /// Where to send the browser, and what it has to keep meanwhile; afterwards it shall go `back`.
    pub fn begin(&self, env: &Env, back: String) -> Result<(String, Pending), OidcFault> {
        let pending = Pending::new(env, back);
        let (state, nonce) = (pending.state.clone(), pending.nonce.clone());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier(&pending));
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let client = client!(self, self.metadata(env)?);
        let (url, ..) = client
            .authorize_url(flow, || CsrfToken::new(state), || Nonce::new(nonce))
            .set_pkce_challenge(challenge)
            .url();
        Ok((url.into(), pending))
    }

    /// Who, by the provider's word, came back with `state` and `code`; no code is a refusal.
    pub fn end(
        &self,
        env: &Env,
        pending: &Pending,
        (state, code): (&str, Option<&str>),
    ) -> Result<Proven, OidcFault> {
        pending.answered_by(env, state)?;
        let metadata = self.metadata(env)?;
        let token = self.exchange(metadata.clone(), pending, code.ok_or(OidcFault::Refused)?)?;
        let subject = match self.subject(env, metadata, pending, &token) {
            // Its keys may have changed since they were read.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                *self.known.lock() = None;
                self.subject(env, self.metadata(env)?, pending, &token)
            }
            result => result,
        };
        let subject = subject.map_err(|error| {
            tracing::warn!(%error, "the provider's token was not taken");
            OidcFault::Failed
        })?;
        Ok(Proven::new(env, self.issuer(), subject))
    }

    fn exchange(
        &self,
        metadata: CoreProviderMetadata,
        pending: &Pending,
        code: &str,
    ) -> Result<CoreIdToken, OidcFault> {
        let client = client!(self, metadata);
        let code = AuthorizationCode::new(code.to_owned());
        let request = client.exchange_code(code).map_err(|error| {
            tracing::warn!(%error, "the provider names no token endpoint");
            OidcFault::Failed
        })?;
        let call = |request: HttpRequest| wire::call(&self.agent, request);
        let answer = request.set_pkce_verifier(verifier(pending)).request(&call).map_err(|error| {
            tracing::warn!(%error, "the provider gave no token");
            match error {
                RequestTokenError::Request(_) => OidcFault::Unavailable,
                _ => OidcFault::Failed,
            }
        })?;
        answer.id_token().cloned().ok_or(OidcFault::Failed)
    }

    fn subject(
        &self,
        env: &Env,
        metadata: CoreProviderMetadata,
        pending: &Pending,
        token: &CoreIdToken,
    ) -> Result<String, ClaimsVerificationError> {
        let client = client!(self, metadata);
        let now = env.now();
        let fresh = move |issued: chrono::DateTime<chrono::Utc>| {
            let age = now.unix_seconds() - issued.timestamp();
            let held = (-CLOCK_SECONDS..=KNOWN_SECONDS).contains(&age);
            held.then_some(()).ok_or_else(|| "issued at another time".to_owned())
        };
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || now.to_utc())
            .set_issue_time_verifier_fn(fresh);
        let claims = token.claims(&verifier, &Nonce::new(pending.nonce.clone()))?;
        Ok(claims.subject().as_str().to_owned())
    }

    /// What the provider says of itself, with its keys.
    fn metadata(&self, env: &Env) -> Result<CoreProviderMetadata, OidcFault> {
        let known = self.known.lock().clone();
        if let Some((at, metadata)) = known
            && env.now() < at.plus_seconds(KNOWN_SECONDS)
        {
            return Ok(metadata);
        }
        // Not under the lock: while the provider is slow, whoever asks should not wait for the others as well.
        let call = |request: HttpRequest| wire::call(&self.agent, request);
        let metadata = CoreProviderMetadata::discover(&self.issuer, &call).map_err(|error| {
            tracing::warn!(%error, "the provider does not say who it is");
            match error {
                DiscoveryError::Request(_) | DiscoveryError::Response(..) => OidcFault::Unavailable,
                _ => OidcFault::Failed,
            }
        })?;
        *self.known.lock() = Some((env.now(), metadata.clone()));
        Ok(metadata)
    }
}

fn verifier(pending: &Pending) -> PkceCodeVerifier {
    PkceCodeVerifier::new(pending.verifier.clone())
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for OidcConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcConfig").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_elsewhere_needs_tls() {
        let provider = |issuer: &str| {
            Provider::new(OidcConfig {
                name: String::new(),
                issuer: issuer.to_owned(),
                client_id: "dukao".to_owned(),
                client_secret: "secret".to_owned(),
                redirect_url: "https://dukao.example/api/v1/session/oidc/callback".to_owned(),
            })
        };
        assert!(provider("https://id.example").is_ok());
        assert!(provider("http://127.0.0.1:9000").is_ok());
        assert!(provider("http://[::1]:9000").is_ok());
        for refused in ["http://id.example", "http://127.0.0.1.example", "id.example", ""] {
            assert!(provider(refused).is_err(), "{refused}");
        }
        assert!(!format!("{:?}", provider("https://id.example").unwrap()).contains("secret"));
    }
}
