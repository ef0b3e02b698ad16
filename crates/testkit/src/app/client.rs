use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use dukao_http::BASE;
use reqwest::{
    Method,
    blocking::{Client as Http, RequestBuilder},
    header::{CONTENT_TYPE, COOKIE},
};
use serde_json::{Value, json};

use super::Answer;

/// Below the server's, so that no request goes out on a connection that is just being closed.
const IDLE: Duration = Duration::from_secs(1);
/// The session cookie's name.
const SESSION: &str = "dukao_session";

/// Everything is on loopback without TLS; a configuration that trusts nobody spares each client the system's list.
fn no_tls() -> rustls::ClientConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    config
        .expect("versions of TLS")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

/// Somebody who calls the API. It keeps its cookie itself, so that a test can see and alter it.
#[derive(Debug, Clone)]
pub struct Client {
    http: Http,
    address: SocketAddr,
    token: Option<String>,
}

impl Client {
    pub(super) fn new(address: SocketAddr, from: IpAddr) -> Self {
        let http = Http::builder()
            .tls_backend_preconfigured(no_tls())
            .no_proxy()
            .local_address(from)
            .pool_idle_timeout(IDLE);
        let http = http.redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        Self { http, address, token: None }
    }

    /// Tries to sign in.
    pub fn sign_in(&self, account: &str, password: &str) -> Answer {
        self.post("/session").json(&json!({ "account": account, "password": password })).send()
    }

    /// The same client, signed in.
    #[must_use]
    pub fn signed_in(&self, account: &str, password: &str) -> Self {
        let answer = self.sign_in(account, password);
        assert_eq!(answer.status(), 200, "{account} signs in: {answer:?}");
        self.with_token(&answer.cookie(SESSION).expect("a session cookie"))
    }

    /// The session token.
    pub fn token(&self) -> &str {
        self.token.as_deref().expect("signed in")
    }

    /// The session token, if signed in.
    pub fn token_if_any(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// The same client with another session token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// `host:port` of the server.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// A GET; paths are below the API's base, or whole when they begin with `//`.
    pub fn get(&self, path: &str) -> Call {
        self.call("GET", path)
    }

    /// A POST.
    pub fn post(&self, path: &str) -> Call {
        self.call("POST", path)
    }

    /// A PUT.
    pub fn put(&self, path: &str) -> Call {
        self.call("PUT", path)
    }

    /// A DELETE.
    pub fn delete(&self, path: &str) -> Call {
        self.call("DELETE", path)
    }

    /// Any method.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let path = path
            .strip_prefix('/')
            .filter(|rest| rest.starts_with('/'))
            .map_or_else(|| format!("{BASE}{path}"), ToOwned::to_owned);
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let request = self.http.request(method, format!("http://{}{path}", self.address));
        let request = match &self.token {
            Some(token) => request.header(COOKIE, format!("{SESSION}={token}")),
            None => request,
        };
        Call { request }
    }

    /// An `Idempotency-Key` that nobody has used yet: several clients may be of one account.
    pub fn fresh_key(&self) -> String {
        static KEYS: AtomicU64 = AtomicU64::new(0);
        format!("test-key-{:04}", KEYS.fetch_add(1, Ordering::SeqCst))
    }
}

/// A request being put together.
#[derive(Debug)]
#[must_use]
pub struct Call {
    request: RequestBuilder,
}

impl Call {
    /// Made on this version.
    pub fn if_match(self, version: i64) -> Self {
        self.header("if-match", &format!("\"{version}\""))
    }

    /// With this `Idempotency-Key`.
    pub fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// With one more header.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self { request: self.request.header(name, value) }
    }

    /// With a JSON body.
    pub fn json(self, body: &Value) -> Self {
        Self { request: self.request.json(body) }
    }

    /// With a body of any type.
    pub fn body(self, content_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { request: self.request.header(CONTENT_TYPE, content_type).body(bytes.into()) }
    }

    /// Sends it.
    pub fn send(self) -> Answer {
        Answer::read(self.request.send().expect("the server answers"))
    }

    /// Sends it and holds the answer to a status.
    pub fn expect(self, status: u16) -> Answer {
        let answer = self.send();
        assert_eq!(answer.status(), status, "{answer:?}");
        answer
    }

    /// Sends it and takes the JSON of a 200.
    pub fn ok(self) -> Value {
        self.expect(200).json()
    }
}
