//! Writers that go on through an outage of the database, and what they must hear meanwhile.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    http::{Answer, Broken, Request},
    ledger::{Memory, Office, acknowledge, lock, written},
    site::Server,
};

/// Promised: by itself, after the database is back.
const RECOVERY: Duration = Duration::from_secs(5);
/// Nobody waits longer for an answer, whatever it says.
const ANSWER: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// What the writers lived through.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) memory: Mutex<Memory>,
    refused: AtomicUsize,
    strange: Mutex<Vec<String>>,
    over: AtomicBool,
}

impl Story {
    /// Keys that were answered with 201.
    pub(super) fn acknowledged(&self) -> usize {
        lock(&self.memory).acknowledged.len()
    }

    /// Answers that said to come again later.
    pub(super) fn refused(&self) -> usize {
        self.refused.load(Ordering::Relaxed)
    }

    /// Answers that no client should have heard.
    pub(super) fn strange(&self) -> Vec<String> {
        self.strange.lock().expect("no writer panicked").clone()
    }

    fn complain(&self, complaint: String) {
        self.strange.lock().expect("no writer panicked").push(complaint);
    }

    /// The answer when it is `expected`; whatever else came is judged.
    fn hear(&self, expected: u16, ask: impl FnOnce() -> Result<Answer, Broken>) -> Heard {
        let since = Instant::now();
        let answer = match ask() {
            Ok(answer) => answer,
            Err(broken) => {
                self.complain(format!("no answer: {broken:?}"));
                return Heard::Nonsense;
            }
        };
        if since.elapsed() > ANSWER {
            self.complain(format!("{} came after {:?}", answer.status, since.elapsed()));
        }
        if answer.status == expected {
            return Heard::Done(answer);
        }
        self.refused.fetch_add(1, Ordering::Relaxed);
        strange(&answer).map_or(Heard::Later, |complaint| {
            self.complain(complaint);
            Heard::Nonsense
        })
    }
}

enum Heard {
    Done(Answer),
    Later,
    Nonsense,
}

/// Ends the writers when it is dropped.
pub(super) struct Over<'a>(pub(super) &'a Story);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::Relaxed);
    }
}

/// Creates and edits under fresh keys; what is refused is sent again under its key until it is taken.
pub(super) fn write_through(office: &mut Office<'_>, prefix: &str, story: &Story) {
    for number in 0.. {
        let key = format!("{prefix}-{number}");
        lock(&story.memory).unanswered.insert(key.clone());
        let mut known = loop {
            if story.over.load(Ordering::Relaxed) {
                return;
            }
            match story.hear(201, || office.create(&key)) {
                Heard::Done(answer) => break written(&answer),
                Heard::Later => {}
                Heard::Nonsense => return,
            }
        };
        acknowledge(&story.memory, &key, known);
        for _ in 0..number % 3 {
            match story.hear(200, || office.edit(&key, known)) {
                Heard::Done(answer) => known = written(&answer),
                // It may have been written all the same: this row's version is no longer known.
                Heard::Later => break,
                Heard::Nonsense => return,
            }
            acknowledge(&story.memory, &key, known);
        }
    }
}

/// What is wrong with an answer that should say that the database is away; `None` when nothing is.
pub(super) fn strange(answer: &Answer) -> Option<String> {
    let problem = answer.header("content-type") == Some("application/problem+json");
    let later = answer.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok());
    let fits = answer.status == 503 && problem && later && answer.json()["code"] == "server.unavailable";
    (!fits).then(|| format!("{} {}", answer.status, answer.body))
}

/// Whether the platform is ready, and takes writes, within the time that is promised.
pub(super) fn recovers(server: &Server, story: &Story) -> bool {
    let (since, before) = (Instant::now(), story.acknowledged());
    while since.elapsed() < RECOVERY {
        let ready =
            server.connect(None).ask(Request::get("/api/v1/readyz")).expect("an answer").status == 200;
        if ready && story.acknowledged() > before {
            return since.elapsed() < RECOVERY;
        }
        thread::sleep(PAUSE);
    }
    false
}
