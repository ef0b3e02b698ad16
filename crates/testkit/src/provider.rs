//! An `OpenID` Connect provider that says whatever a test wants it to say.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, mpsc},
    thread::{self, JoinHandle},
};

use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    dev::ServerHandle,
    http::header::LOCATION,
    web::{Data, Form, Query, get, post},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use dukao_app::session::oidc::OidcConfig;
use ed25519_dalek::{Signer as _, SigningKey};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use reqwest::Url;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What the site proves itself with here.
pub const CLIENT_SECRET: &str = "secret of the site";
/// What it is known as.
pub const CLIENT_ID: &str = "dukao";

/// What is wrong with the next tokens.
#[derive(Debug, Clone, PartialEq)]
pub enum Twist {
    /// Nothing.
    None,
    /// A claim says something else; `null` leaves it away.
    Claim(&'static str, Value),
    /// Signed with a key that is not published.
    OtherKey,
    /// Signed with a new key, which is published.
    NewKey,
    /// Not signed.
    Unsigned,
    /// Signed with the secret that both know.
    SharedSecret,
    /// There is none beside the access token.
    NoIdToken,
    /// Nothing is answered but errors.
    Down,
}

type Clock = Box<dyn Fn() -> i64 + Send + Sync>;
type Words = HashMap<String, String>;

struct Shared {
    issuer: String,
    now: Clock,
    twist: Mutex<Twist>,
    /// What was asked for with each code, and who allowed it.
    codes: Mutex<HashMap<String, (Words, String)>>,
}

/// A running provider; it stops with this value.
pub struct TestProvider {
    shared: Arc<Shared>,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl TestProvider {
    /// On a free loopback port; `now` is its clock, in seconds.
    pub fn start(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self::start_at((Ipv4Addr::LOCALHOST, 0).into(), now)
    }

    /// On this address.
    pub fn start_at(address: SocketAddr, now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        let now: Clock = Box::new(now);
        let (tell, told) = mpsc::channel();
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let listener = std::net::TcpListener::bind(address).expect("a free port");
                let issuer = format!("http://{}", listener.local_addr().expect("an address"));
                let (twist, codes) = (Mutex::new(Twist::None), Mutex::default());
                let shared = Arc::new(Shared { issuer, now, twist, codes });
                let data = Data::from(Arc::clone(&shared));
                let app = move || {
                    App::new()
                        .app_data(data.clone())
                        .route("/.well-known/openid-configuration", get().to(discovery))
                        .route("/keys", get().to(keys))
                        .route("/authorize", get().to(authorize))
                        .route("/allow", get().to(allow))
                        .route("/token", post().to(token))
                };
                let server = HttpServer::new(app).workers(1).disable_signals();
                let server = server.listen(listener).expect("it listens").run();
                tell.send((shared, server.handle())).expect("the test waits");
                server.await.expect("it ends well");
            });
        });
        let (shared, server) = told.recv().expect("it starts");
        Self { shared, server, thread: Some(thread) }
    }

    /// Its issuer identifier.
    pub fn issuer(&self) -> &str {
        &self.shared.issuer
    }

    /// What a site has to be told of it.
    pub fn config(&self) -> OidcConfig {
        OidcConfig {
            name: "统一身份认证".to_owned(),
            issuer: self.issuer().to_owned(),
            client_id: CLIENT_ID.to_owned(),
            client_secret: CLIENT_SECRET.to_owned(),
            redirect_url: format!("http://dukao.test{}", dukao_http::OIDC_CALLBACK),
        }
    }

    /// What is wrong from now on.
    pub fn twist(&self, twist: Twist) {
        *self.shared.twist.lock().expect("no panic") = twist;
    }

    /// `subject` came by `url`, the address that the site sent them to, and allowed what it asks for: where they are
    /// sent back to.
    pub fn allows(&self, url: &str, subject: &str) -> String {
        let url = Url::parse(url).expect("an address");
        assert!(url.as_str().starts_with(&format!("{}/authorize?", self.issuer())), "{url}");
        let words = url.query_pairs().into_owned().collect();
        self.shared.grant(words, subject)
    }
}

impl Shared {
    fn grant(&self, words: Words, subject: &str) -> String {
        let word = |name: &str| words.get(name).map_or("", String::as_str);
        assert_eq!(word("client_id"), CLIENT_ID);
        assert_eq!(word("response_type"), "code");
        assert_eq!(word("code_challenge_method"), "S256");
        assert_eq!(word("scope"), "openid");
        assert!(word("state").len() >= 43 && word("nonce").len() >= 43, "{words:?}");
        let mut codes = self.codes.lock().expect("no panic");
        let code = format!("code-{}", codes.len());
        let mut back = Url::parse(word("redirect_uri")).expect("an address");
        back.query_pairs_mut().append_pair("code", &code).append_pair("state", word("state"));
        codes.insert(code, (words, subject.to_owned()));
        back.into()
    }

    fn twisted(&self) -> Twist {
        self.twist.lock().expect("no panic").clone()
    }

    /// The key that signs, and the one that is published.
    fn keys(&self) -> [SigningKey; 2] {
        let key = |seed: u8| SigningKey::from_bytes(&[seed; 32]);
        match self.twisted() {
            Twist::OtherKey => [key(2), key(1)],
            Twist::NewKey => [key(3), key(3)],
            _ => [key(1), key(1)],
        }
    }

    fn id_token(&self, asked: &Words, subject: &str) -> String {
        let now = (self.now)();
        let mut claims = json!({
            "iss": self.issuer, "sub": subject, "aud": CLIENT_ID, "iat": now, "exp": now + 300,
            "nonce": asked.get("nonce"),
        });
        let twist = self.twisted();
        if let (Twist::Claim(name, value), Some(claims)) = (&twist, claims.as_object_mut()) {
            claims.remove(*name);
            claims.extend((!value.is_null()).then(|| ((*name).to_owned(), value.clone())));
        }
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        match twist {
            Twist::Unsigned => format!("{}.{}.", part(&json!({ "alg": "none" })), part(&claims)),
            Twist::SharedSecret => {
                let key = EncodingKey::from_secret(CLIENT_SECRET.as_bytes());
                encode(&Header::new(Algorithm::HS256), &claims, &key).expect("a token")
            }
            _ => {
                let message = format!("{}.{}", part(&json!({ "alg": "EdDSA" })), part(&claims));
                let [signing, _] = self.keys();
                let signature = signing.sign(message.as_bytes());
                format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
            }
        }
    }
}

async fn discovery(shared: Data<Shared>) -> HttpResponse {
    if shared.twisted() == Twist::Down {
        return HttpResponse::ServiceUnavailable().finish();
    }
    let at = |path: &str| format!("{}/{path}", shared.issuer);
    HttpResponse::Ok().json(json!({
        "issuer": shared.issuer, "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
        "jwks_uri": at("keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn keys(shared: Data<Shared>) -> HttpResponse {
    let [_, published] = shared.keys();
    let x = URL_SAFE_NO_PAD.encode(published.verifying_key().as_bytes());
    let key = json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "x": x });
    HttpResponse::Ok().json(json!({ "keys": [key] }))
}

/// The page on which a person in a browser says who they are.
async fn authorize(request: HttpRequest) -> HttpResponse {
    let asked = request.query_string();
    let form = asked.split('&').fold(String::new(), |form, pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = Url::parse(&format!("http://x/?v={value}")).expect("a query");
        let value = value.query_pairs().next().map(|(_, value)| value.into_owned()).unwrap_or_default();
        let value = value.replace('&', "&amp;").replace('"', "&quot;");
        form + &format!("<input type=hidden name=\"{name}\" value=\"{value}\">")
    });
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(format!(
        "<!doctype html><html lang=zh-CN><title>统一身份认证</title><h1>统一身份认证</h1><form action=/allow>{form}\
         <label>账号 <input name=subject></label> <button>确认</button></form></html>"
    ))
}

async fn allow(shared: Data<Shared>, words: Query<Words>) -> HttpResponse {
    let subject = words.get("subject").cloned().unwrap_or_default();
    HttpResponse::SeeOther().insert_header((LOCATION, shared.grant(words.into_inner(), &subject))).finish()
}

async fn token(shared: Data<Shared>, request: HttpRequest, form: Form<Words>) -> HttpResponse {
    let refuse = |error: &str| HttpResponse::BadRequest().json(json!({ "error": error }));
    if shared.twisted() == Twist::Down {
        return HttpResponse::ServiceUnavailable().finish();
    }
    // Each half is encoded as in a form (RFC 6749, 2.3.1).
    let expected =
        format!("Basic {}", STANDARD.encode(format!("{CLIENT_ID}:{}", CLIENT_SECRET.replace(' ', "+"))));
    let proof = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    if proof != Some(&expected) {
        return refuse("invalid_client");
    }
    let word = |name: &str| form.get(name).map_or("", String::as_str);
    let granted = shared.codes.lock().expect("no panic").insert(word("code").to_owned(), Default::default());
    let Some((asked, subject)) = granted.filter(|(_, subject)| !subject.is_empty()) else {
        return refuse("invalid_grant");
    };
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(word("code_verifier")));
    let same = asked.get("code_challenge") == Some(&challenge)
        && asked.get("redirect_uri").map(String::as_str) == Some(word("redirect_uri"))
        && word("grant_type") == "authorization_code";
    if !same {
        return refuse("invalid_grant");
    }
    let mut answer = json!({ "access_token": "unused", "token_type": "Bearer", "expires_in": 300 });
    if let (false, Some(answer)) = (shared.twisted() == Twist::NoIdToken, answer.as_object_mut()) {
        answer.insert("id_token".to_owned(), shared.id_token(&asked, &subject).into());
    }
    HttpResponse::Ok().json(answer)
}

impl std::fmt::Debug for TestProvider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TestProvider").field("issuer", &self.shared.issuer).finish_non_exhaustive()
    }
}

impl Drop for TestProvider {
    fn drop(&mut self) {
        drop(self.server.stop(false));
        let ended = self.thread.take().map(JoinHandle::join);
        if !thread::panicking() {
            ended.transpose().expect("the provider did not panic");
        }
    }
}
