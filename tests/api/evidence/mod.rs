//! Evidence files.

mod attaching;
mod corpus;
mod samples;
mod scanning;
mod store;
mod streaming;
mod sweeping;

use std::fmt::Write as _;

use dukao_testkit::{Answer, Client};
use serde_json::{Value, json};

/// A name as a query writes it.
fn query(name: &str) -> String {
    name.bytes().fold(String::new(), |mut query, byte| {
        write!(query, "%{byte:02X}").unwrap();
        query
    })
}

fn upload(client: &Client, name: &str, content: &[u8]) -> Answer {
    let path = format!("/evidence?name={}", query(name));
    client.post(&path).key(&client.fresh_key()).body("application/octet-stream", content).send()
}

/// Uploads what is taken.
pub(super) fn taken(client: &Client, name: &str, content: &[u8]) -> Value {
    let answer = upload(client, name, content);
    assert_eq!(answer.status(), 201, "{name}: {answer:?}");
    answer.json()
}

pub(super) fn attach(client: &Client, path: &str, file: &Value) -> Answer {
    client.post(path).key(&client.fresh_key()).json(&json!({ "file_id": file["id"] })).send()
}

fn content(file: &Value) -> String {
    format!("/evidence/{}", file["sha256"].as_str().unwrap())
}

fn document(client: &Client) -> String {
    let documents = client.get("/sources?year=2026&kind=city_livelihood").ok();
    format!("/sources/{}/files", documents["items"][0]["id"].as_str().unwrap())
}
