//! HTTP to the provider: TLS but on this machine, no redirects, nothing endless.

use std::{sync::Arc, time::Duration};

use openidconnect::{HttpRequest, HttpResponse};
use ureq::{
    Agent,
    tls::{RootCerts, TlsConfig, TlsProvider},
};

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer that is read.
const MAX_ANSWER: u64 = 1 << 20;

/// `tls_only` is left out for a provider on this machine alone.
pub(super) fn agent(tls_only: bool) -> Agent {
    let crypto = Arc::new(rustls::crypto::ring::default_provider());
    let tls = TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        // The city's own authority is known to the machine, not to a list of ours.
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(crypto)
        .build();
    Agent::config_builder()
        .tls_config(tls)
        .https_only(tls_only)
        // An answer that leads elsewhere could lead inside.
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .proxy(None)
        .build()
        .new_agent()
}

/// One call.
pub(super) fn call(agent: &Agent, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let answer =
        if request.body().is_empty() { agent.run(request.map(|_| ()))? } else { agent.run(request)? };
    let (parts, mut body) = answer.into_parts();
    let body = body.with_config().limit(MAX_ANSWER).read_to_vec()?;
    Ok(HttpResponse::from_parts(parts, body))
}
