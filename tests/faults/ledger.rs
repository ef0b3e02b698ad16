//! Writers that remember what was acknowledged, and the check that all of it is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard},
};

use dukao_testkit::TestDb;
use serde_json::json;
use uuid::Uuid;

use super::{
    http::{Answer, Broken, Connection, Request},
    site::Server,
};

/// What the server said of one key's indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) id: Uuid,
    pub(super) version: i64,
}

/// Everything that was sent: a key is the title of the one indicator that it may make.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub(super) acknowledged: BTreeMap<String, Written>,
    /// Sent, and never answered.
    pub(super) unanswered: BTreeSet<String>,
}

/// One row of the ledger as it stands.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) title: String,
    pub(super) id: Uuid,
    pub(super) version: i64,
}

/// The office at one connection.
pub(super) struct Office<'a> {
    pub(super) connection: Connection,
    pub(super) item: &'a str,
    pub(super) year: i16,
}

impl Office<'_> {
    /// Drafts the key's indicator. Equal for every repetition of the key.
    pub(super) fn create(&mut self, key: &str) -> Result<Answer, Broken> {
        let body = self.draft(key);
        self.connection.ask(Request { body: &body, ..creation(&[("idempotency-key", key)]) })
    }

    /// Sends all of [`Self::create`] but the body, and waits until the server wants that; the body.
    pub(super) fn begin(&mut self, key: &str) -> String {
        let body = self.draft(key);
        let headers = [("idempotency-key", key)];
        let request = Request { body: &body, ..creation(&headers) };
        self.connection.send_head(request, &[("expect", "100-continue")]).expect("the head is sent");
        assert_eq!(self.connection.receive().expect("an answer").status, 100);
        body
    }

    fn draft(&self, key: &str) -> String {
        let mut body = self.content(key, "first");
        body["year"] = self.year.into();
        body.to_string()
    }

    /// Writes the next version over `known`.
    pub(super) fn edit(&mut self, key: &str, known: Written) -> Result<Answer, Broken> {
        let body = self.content(key, &format!("after {}", known.version)).to_string();
        let (path, tag) = (format!("/api/v1/indicators/{}", known.id), format!("\"{}\"", known.version));
        let headers = [("if-match", tag.as_str())];
        self.connection.ask(Request { method: "PUT", path: &path, headers: &headers, body: &body })
    }

    fn content(&self, key: &str, standard: &str) -> serde_json::Value {
        json!({
            "source_item_id": self.item, "title": key, "measure": { "kind": "milestone" }, "standard": standard,
        })
    }
}

const fn creation<'a>(headers: &'a [(&'a str, &'a str)]) -> Request<'a> {
    Request { method: "POST", path: "/api/v1/indicators", headers, body: "" }
}

/// What a 201 or 200 acknowledges.
pub(super) fn written(answer: &Answer) -> Written {
    let id = answer.json()["id"].as_str().expect("an id").parse().expect("a UUID");
    Written { id, version: answer.version() }
}

/// A source item of the demo's year.
pub(super) fn any_item(server: &Server, cookie: &str) -> String {
    let answer = server.connect(Some(cookie)).ask(Request::get("/api/v1/indicators?year=2026&per_page=1"));
    let page = answer.expect("an answer").json();
    page["items"][0]["source"]["item_id"].as_str().expect("an item").to_owned()
}

pub(super) fn lock(memory: &Mutex<Memory>) -> MutexGuard<'_, Memory> {
    memory.lock().expect("no writer panicked")
}

/// Creates and edits under fresh keys until the connection ends; how it ended.
pub(super) fn write_until_cut(office: &mut Office<'_>, prefix: &str, memory: &Mutex<Memory>) -> Broken {
    for number in 0_usize.. {
        let key = format!("{prefix}-{number}");
        lock(memory).unanswered.insert(key.clone());
        let answer = match office.create(&key) {
            Ok(answer) => answer,
            Err(broken) => return broken,
        };
        assert_eq!(answer.status, 201, "{}", answer.body);
        let mut known = written(&answer);
        acknowledge(memory, &key, known);
        for _ in 0..number % 3 {
            let answer = match office.edit(&key, known) {
                Ok(answer) => answer,
                Err(broken) => return broken,
            };
            assert_eq!(answer.status, 200, "{}", answer.body);
            known = written(&answer);
            acknowledge(memory, &key, known);
        }
    }
    unreachable!("the numbers do not run out")
}

pub(super) fn acknowledge(memory: &Mutex<Memory>, key: &str, known: Written) {
    let mut memory = lock(memory);
    memory.unanswered.remove(key);
    memory.acknowledged.insert(key.to_owned(), known);
}

/// The whole ledger, past the platform.
pub(super) fn stored(db: &TestDb) -> Vec<Stored> {
    let rows = db.query_text("select title, id, version from indicators");
    let rows = rows.into_iter().map(|row| match row.as_slice() {
        [Some(title), Some(id), Some(version)] => {
            Stored { title: title.clone(), id: uuid(id), version: version.parse().expect("a number") }
        }
        other => panic!("not a row of the ledger: {other:?}"),
    });
    rows.collect()
}

/// An id as the kit gives it, on either database.
pub(super) fn uuid(text: &str) -> Uuid {
    text.trim_start_matches("\\x").parse().expect("a UUID")
}

/// What is wrong with the ledger, measured by what was acknowledged; empty when all holds.
pub(super) fn complaints(memory: &Memory, stored: &[Stored]) -> Vec<String> {
    let mut rows: BTreeMap<&str, Vec<&Stored>> = BTreeMap::new();
    for row in stored {
        rows.entry(&row.title).or_default().push(row);
    }
    let mut complaints = Vec::new();
    for (key, written) in &memory.acknowledged {
        match rows.get(key.as_str()).map_or(&[][..], Vec::as_slice) {
            [] => complaints.push(format!("{key} is lost")),
            [row] if row.id != written.id => complaints.push(format!("{key} is another row")),
            [row] if row.version < written.version => complaints.push(format!("{key} lost a version")),
            [_] => {}
            [_, _, ..] => complaints.push(format!("{key} is doubled")),
        }
    }
    for key in &memory.unanswered {
        if rows.get(key.as_str()).is_some_and(|rows| rows.len() > 1) {
            complaints.push(format!("{key} is doubled"));
        }
    }
    complaints
}

/// Writes that nobody was told of: a server that ended in order leaves none.
pub(super) fn unheard(memory: &Memory, stored: &[Stored]) -> Vec<String> {
    let unheard = stored.iter().filter(|row| match memory.acknowledged.get(&row.title) {
        Some(written) => row.version > written.version,
        None => memory.unanswered.contains(&row.title),
    });
    unheard.map(|row| format!("{} was written to version {} unheard", row.title, row.version)).collect()
}

/// What a server that ended in order left unsealed or unsigned.
pub(super) fn unsealed(db: &TestDb) -> Vec<String> {
    let (waiting, leaves) = (db.count("audit_pending"), db.count("audit_leaves"));
    let signed = db.query_value("select max(size) from audit_checkpoints");
    let mut found = Vec::new();
    if waiting > 0 {
        found.push(format!("{waiting} events are not sealed"));
    }
    if signed != Some(leaves.to_string()) {
        found.push(format!("{signed:?} of {leaves} leaves are signed"));
    }
    found
}

/// Clients that heard send every `step`th key again: the same row answers.
pub(super) fn repeat_heard(memory: &Mutex<Memory>, office: &mut Office<'_>, step: usize) {
    let heard: Vec<_> = lock(memory).acknowledged.iter().map(|(key, known)| (key.clone(), *known)).collect();
    for (key, known) in heard.iter().step_by(step) {
        let answer = office.create(key).expect("an answer");
        assert_eq!((answer.status, written(&answer).id), (201, known.id), "{key}");
    }
}
