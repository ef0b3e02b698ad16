//! Session tokens that were altered, or made by somebody else, open nothing.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use dukao_testkit::{Client, TestApp, TestDb, app::SESSION_SEED, on_both};
use ed25519_dalek::{Signer as _, SigningKey};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

on_both!(
    a_token_made_anew_from_the_same_claims_is_taken,
    an_altered_token_is_not,
    other_algorithms_are_not_taken,
    other_claims_are_not_taken,
    garbage_is_no_token,
);

/// Claims of the client's own token.
fn claims(client: &Client) -> Value {
    let payload = client.token().split('.').nth(1).unwrap();
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
