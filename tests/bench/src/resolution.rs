//! A whole city issued by one resolution, while somebody else edits: how long, how much memory, and how long the other
//! waits.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    backend::Backend,
    city::{City, Import, Office, Size, session},
    contest::draft,
    floor::Floor,
    load::{Caller as _, Editor},
    server::Server,
    wire::Connection,
};

/// Drafts that stay with whoever edits.
const EDITED: usize = 16;
/// Decisions taken in one request.
const MANY: usize = 200;
/// The editor alone, for comparison.
const ALONE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);
const JSON: &str = "application/json";

/// What was seen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) issued: i64,
    /// How the city was imported before.
    pub(crate) import: Import,
    /// From the confirmation until the job is done.
    pub(crate) time: Duration,
    /// How often its progress was another.
    pub(crate) steps: usize,
    /// KB: the most before, and at the end.
    pub(crate) memory: (u64, u64),
    /// Edits answered, and the longest wait for one.
    pub(crate) alone: (u32, Duration),
    pub(crate) beside: (u32, Duration),
}

/// Issues all of a city but a few drafts.
pub(crate) fn run(backend: Backend) -> Seen {
    let city = City::load(backend, Size::City);
    Floor::open(backend, city.site.url()).wait_for_a_meeting();
    let server = city.site.serve();
    let drafts: Vec<_> = city.rows.iter().take(EDITED).map(draft).collect();
    let mut editor = Editor { drafts, cookie: city.cookie.clone(), at: 0 };
    let meeting = decided(&server);
    let mut second = session(&server, "secretary2");
    let now = second.get(&format!("/api/v1{meeting}"));
    let stop = AtomicBool::new(false);
    let since = Instant::now();
    let alone = edit(&server, &mut editor, || since.elapsed() < ALONE);
    let before = server.memory();
    let since = Instant::now();
    thread::scope(|scope| {
        let beside = scope.spawn(|| edit(&server, &mut editor, || !stop.load(Ordering::Relaxed)));
        let job = second.post(&format!("{meeting}/confirmation"), now.get("version"), JSON, "");
        let job = format!("/api/v1/jobs/{}", job.get("id").and_then(Value::as_str).expect("a job"));
        let (mut steps, mut last) = (0, Value::Null);
        let done = loop {
            let now = second.get(&job);
            match now.get("state").and_then(Value::as_str) {
                Some("queued" | "running") => {}
                Some("done") => break now,
                state => panic!("the resolution ended as {state:?}: {now}"),
            }
            steps += usize::from(now.get("progress") != Some(&last));
            last = now.get("progress").cloned().unwrap_or_default();
            thread::sleep(PAUSE);
        };
        let time = since.elapsed();
        stop.store(true, Ordering::Relaxed);
        let issued = done.pointer("/resolution/approved").and_then(Value::as_i64).expect("a count");
        let beside = beside.join().expect("the editor ends well");
        Seen { import: city.import, issued, time, steps, memory: (before, server.memory()), alone, beside }
    })
}

/// A meeting that approved whatever waited, with its minutes; its path.
fn decided(server: &Server) -> String {
    let mut secretary = session(server, "secretary");
    let today = crate::floor::now().date_naive().to_string();
    let about = json!({ "year": 2026, "number": "十六届第1次", "name": "市政府常务会议", "held_on": today });
    let meeting = secretary.post("/meetings", None, JSON, &about.to_string());
    let path = format!("/meetings/{}", meeting.get("id").and_then(Value::as_str).expect("an id"));
    secretary.post(&format!("{path}/agenda"), None, JSON, &json!({ "all_waiting": true }).to_string());
    let now = secretary.get(&format!("/api/v1{path}"));
    let attended = json!({ "attended": [] }).to_string();
    secretary.post(&format!("{path}/holding"), now.get("version"), JSON, &attended);
    let mut pages = 1..;
    while pages.next().is_some_and(|page| decide(&mut secretary, &path, page)) {}
    let file = secretary.post("/evidence?name=minutes.csv", None, "application/octet-stream", "a,b\n1,2\n");
    secretary.post(&format!("{path}/minutes"), None, JSON, &json!({ "file_id": file.get("id") }).to_string());
    path
}

/// Approves one page of an agenda; whether there was anything on it.
fn decide(secretary: &mut Office, path: &str, page: usize) -> bool {
    let page = secretary.get(&format!("/api/v1{path}/agenda?page={page}&per_page={MANY}"));
    let items = page.get("items").and_then(Value::as_array).expect("a page");
    let entries: Vec<_> =
        items.iter().map(|item| json!({ "id": item.get("id"), "version": item.get("version") })).collect();
    if entries.is_empty() {
        return false;
    }
    let body = json!({ "verdict": "approve", "entries": entries }).to_string();
    secretary.post(&format!("{path}/decisions"), None, JSON, &body);
    true
}

/// One edit after the other while `goes_on`: how many were answered, and the longest wait.
fn edit(server: &Server, editor: &mut Editor, goes_on: impl Fn() -> bool) -> (u32, Duration) {
    let mut connection = Connection::open(server.address).expect("the server accepts");
    let (mut answered, mut longest) = (0, Duration::ZERO);
    while goes_on() {
        let request = editor.next();
        let since = Instant::now();
        let answer = connection.ask(&request).expect("an answer");
        longest = longest.max(since.elapsed());
        editor.check(answer);
        answered += 1;
    }
    (answered, longest)
}
