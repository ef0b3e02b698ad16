//! Session tokens that were altered, or made by somebody else, open nothing.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use dukao_testkit::{Client, TestApp, TestDb, app::SESSION_SEED, on_both};
use ed25519_dalek::{Signer as _, SigningKey};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use super::program::{Program, bearing, input};

on_both!(
    a_token_made_anew_from_the_same_claims_is_taken,
    an_altered_token_is_not,
    other_algorithms_are_not_taken,
    other_claims_are_not_taken,
    garbage_is_no_token,
    a_programs_token_made_anew_is_taken,
    forged_bearers_are_not_taken,
    neither_kind_of_token_is_taken_for_the_other,
);

/// Claims of the client's own token.
fn claims(client: &Client) -> Value {
    claims_of(client.token())
}

fn claims_of(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// A token with the site's own key over any header and claims.
fn signed(header: &Value, claims: &Value) -> String {
    let message = format!("{}.{}", part(header), part(claims));
    let signature = SigningKey::from_bytes(&SESSION_SEED).sign(message.as_bytes());
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
}

fn eddsa() -> Value {
    json!({ "typ": "JWT", "alg": "EdDSA" })
}

fn refused(client: &Client, token: &str) {
    let answer = client.with_token(token).get("/session").expect(401);
    assert_eq!(answer.code(), "session.required", "{token}");
}

/// Shows that the forgeries below fail for what is forged in them, not for how they are put together.
fn a_token_made_anew_from_the_same_claims_is_taken(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let token = signed(&eddsa(), &claims(&office));
    office.with_token(&token).get("/session").ok();
}

fn an_altered_token_is_not(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, leader) = (app.client("office"), app.client("leader"));
    let parts: Vec<&str> = office.token().split('.').collect();
    let [header, payload, signature] = parts[..] else { panic!("three parts") };
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    bytes[0] ^= 1;
    refused(&office, &format!("{header}.{payload}.{}", URL_SAFE_NO_PAD.encode(bytes)));
    let mut longer = claims(&office);
    longer["exp"] = json!(longer["exp"].as_i64().unwrap() + 3600);
    refused(&office, &format!("{header}.{}.{signature}", part(&longer)));
    let foreign = leader.token().split('.').nth(1).unwrap();
    refused(&office, &format!("{header}.{foreign}.{signature}"));
    refused(&office, &format!("{header}.{payload}."));
    refused(&office, &format!("{header}.{payload}"));
    office.get("/session").ok();
}

fn other_algorithms_are_not_taken(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let claims = claims(&office);
    for none in ["none", "None", "NONE"] {
        let header = json!({ "typ": "JWT", "alg": none });
        refused(&office, &format!("{}.{}.", part(&header), part(&claims)));
        refused(&office, &signed(&header, &claims));
    }
    // The classic confusion: the public key, which everybody has, as the secret of an HMAC.
    let public = SigningKey::from_bytes(&SESSION_SEED).verifying_key();
    for secret in [public.as_bytes().to_vec(), URL_SAFE_NO_PAD.encode(public.as_bytes()).into_bytes()] {
        for algorithm in [Algorithm::HS256, Algorithm::HS512] {
            let token = encode(&Header::new(algorithm), &claims, &EncodingKey::from_secret(&secret));
            refused(&office, &token.unwrap());
        }
    }
    let stranger = SigningKey::from_bytes(&[8; 32]);
    let message = format!("{}.{}", part(&eddsa()), part(&claims));
    let signature = stranger.sign(message.as_bytes()).to_bytes();
    refused(&office, &format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)));
}

fn other_claims_are_not_taken(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, leader) = (app.client("office"), app.client("leader"));
    let own = claims(&office);
    let now = own["iat"].as_i64().unwrap();
    for (claim, value) in [
        ("aud", json!("another-service")),
        ("iss", json!("another-issuer")),
        ("exp", json!(now - 60)),
        ("iat", json!(now + 60)),
        ("sub", claims(&leader)["sub"].clone()),
        ("sid", json!("01976d9e-7c00-7000-8000-000000000000")),
        ("aud", Value::Null),
        ("iss", Value::Null),
        ("exp", Value::Null),
        ("sid", Value::Null),
    ] {
        let mut forged = own.clone();
        if value.is_null() {
            forged.as_object_mut().unwrap().remove(claim);
        } else {
            forged[claim] = value;
        }
        refused(&office, &signed(&eddsa(), &forged));
    }
}

fn garbage_is_no_token(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    for token in ["x", ".", "..", "a.b.c", "eyJhbGciOiJFZERTQSJ9..", &"A".repeat(4000)] {
        refused(&nobody, token);
    }
}

const SCOPES: &[&str] = &["session.read", "year.read"];

fn bearer_refused(app: &TestApp, token: &str) {
    let answer = bearing(app.nobody().get("/session"), token).expect(401);
    assert_eq!(answer.code(), "token.invalid", "{token}");
}

fn a_programs_token_made_anew_is_taken(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", SCOPES));
    let claims = claims_of(&program.token());
    assert_eq!((&claims["aud"], &claims["scope"]), (&json!("dukao-api"), &json!("session.read year.read")));
    program.get("/session", &signed(&eddsa(), &claims)).ok();
}

fn forged_bearers_are_not_taken(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", SCOPES));
    let other = Program::entered(&app, &input("other", SCOPES));
    let token = program.token();
    let own = claims_of(&token);
    let now = own["iat"].as_i64().unwrap();
    let [_, payload, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!("three parts") };
    for none in ["none", "None", "NONE"] {
        let header = json!({ "typ": "JWT", "alg": none });
        bearer_refused(&app, &format!("{}.{payload}.", part(&header)));
        bearer_refused(&app, &signed(&header, &own));
    }
    let public = SigningKey::from_bytes(&SESSION_SEED).verifying_key();
    let secret = EncodingKey::from_secret(public.as_bytes());
    bearer_refused(&app, &encode(&Header::new(Algorithm::HS256), &own, &secret).unwrap());
    // A header that names a key, or brings one, is believed no more than one that does not.
    let stranger = SigningKey::from_bytes(&[8; 32]);
    let x = URL_SAFE_NO_PAD.encode(stranger.verifying_key().as_bytes());
    for named in [
        json!({ "typ": "JWT", "alg": "EdDSA", "kid": "../../dev/null" }),
        json!({ "typ": "JWT", "alg": "EdDSA", "jwk": { "kty": "OKP", "crv": "Ed25519", "x": x } }),
        json!({ "typ": "JWT", "alg": "EdDSA", "jku": "http://127.0.0.1/keys" }),
    ] {
        let message = format!("{}.{payload}", part(&named));
        let forged = URL_SAFE_NO_PAD.encode(stranger.sign(message.as_bytes()).to_bytes());
        bearer_refused(&app, &format!("{message}.{forged}"));
        bearer_refused(&app, &format!("{message}.{signature}"));
    }
    for (claim, value) in [
        ("aud", json!("another-service")),
        ("aud", json!(["dukao-api", "dukao-web"])),
        ("iss", json!("another-issuer")),
        ("exp", json!(now - 60)),
        ("iat", json!(now + 60)),
        ("sub", claims_of(&other.token())["sub"].clone()),
        ("sid", json!("01976d9e-7c00-7000-8000-000000000000")),
        ("scope", json!("everything")),
        ("aud", Value::Null),
        ("iss", Value::Null),
        ("exp", Value::Null),
        ("sid", Value::Null),
        ("scope", Value::Null),
    ] {
        let mut forged = own.clone();
        if value.is_null() {
            forged.as_object_mut().unwrap().remove(claim);
        } else {
            forged[claim] = value;
        }
        bearer_refused(&app, &signed(&eddsa(), &forged));
    }
    for garbage in ["x", ".", "a.b.c", &"A".repeat(4000)] {
        bearer_refused(&app, garbage);
    }
    program.get("/session", &token).ok();
}

/// Also with the site's own signature under a changed audience: the session behind it is of the other kind.
fn neither_kind_of_token_is_taken_for_the_other(db: &TestDb) {
    let app = TestApp::new(db);
    let program = Program::entered(&app, &input("data-centre", SCOPES));
    let (office, token) = (app.client("office"), program.token());
    bearer_refused(&app, office.token());
    refused(&app.nobody(), &token);
    let mut as_program = claims(&office);
    as_program["aud"] = json!("dukao-api");
    bearer_refused(&app, &signed(&eddsa(), &as_program));
    as_program["scope"] = json!("session.read");
    bearer_refused(&app, &signed(&eddsa(), &as_program));
    let mut as_cookie = claims_of(&token);
    as_cookie["aud"] = json!("dukao-web");
    refused(&app.nobody(), &signed(&eddsa(), &as_cookie));
    as_cookie.as_object_mut().unwrap().remove("scope");
    refused(&app.nobody(), &signed(&eddsa(), &as_cookie));
    // Nor after each was looked up as what it is.
    office.get("/session").ok();
    program.get("/session", &token).ok();
    bearer_refused(&app, &signed(&eddsa(), &as_program));
    refused(&app.nobody(), &signed(&eddsa(), &as_cookie));
}
