//! Work that is done later: the import of a large file.

mod cancelling;
pub(super) mod file;
mod importing;
mod running;

use dukao_testkit::{Answer, Client, TestApp};
use serde_json::{Value, json};

use self::file::XLSX;

const COMMIT: &str = "/indicators/import?year=2026&mode=commit";

/// Sends a file to be entered.
fn send(client: &Client, key: &str, file: &[u8]) -> Answer {
    client.post(COMMIT).key(key).body(XLSX, file).send()
}

/// The same, where it is large; the job.
fn queue(client: &Client, key: &str, file: &[u8]) -> Value {
    let answer = send(client, key, file);
    assert_eq!(answer.status(), 202, "{answer:?}");
    let job = answer.json();
    assert_eq!(answer.header("location"), Some(format!("/api/v1{}", path(&job)).as_str()));
    assert_eq!((&job["kind"], &job["state"]), (&json!("indicator_import"), &json!("queued")));
    job
}

fn path(job: &Value) -> String {
    format!("/jobs/{}", job["id"].as_str().unwrap())
}

/// The job as it is now.
pub(super) fn now(client: &Client, job: &Value) -> Value {
    client.get(&path(job)).ok()
}

/// Does the one job that waits.
pub(super) fn run(app: &TestApp) {
    assert!(app.run_next_job(&|_| ()), "a job waits");
}

/// Counts of everything that an import writes.
fn written(db: &dukao_testkit::TestDb) -> [u64; 4] {
    ["indicators", "source_items", "source_documents", "audit_events"].map(|table| db.count(table))
}
