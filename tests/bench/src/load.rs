use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use uuid::Uuid;

use crate::wire::{Answer, Connection, Request};

/// A round ends after so many requests …
const REQUESTS: u32 = 20_000;
/// … or this time, whichever is first.
const TIME: Duration = Duration::from_millis(1_500);

/// Requests answered in a round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Served {
    pub(crate) requests: u32,
    pub(crate) time: Duration,
}

/// Somebody at one connection, who knows what the right answer is.
pub(crate) trait Caller: Send {
    fn next(&mut self) -> Request;
    /// Ends the run when it is not.
    fn check(&mut self, answer: Answer<'_>);
}

/// One round: every caller asks, one request after the other.
pub(crate) fn round(address: SocketAddr, callers: &mut [Box<dyn Caller>]) -> Served {
    let answered = AtomicU32::new(0);
    let connections: Vec<_> =
        callers.iter().map(|_| Connection::open(address).expect("the server accepts")).collect();
    let since = Instant::now();
    thread::scope(|scope| {
        for (caller, mut connection) in callers.iter_mut().zip(connections) {
            let answered = &answered;
            scope.spawn(move || {
                while since.elapsed() < TIME && answered.load(Ordering::Relaxed) < REQUESTS {
                    let request = caller.next();
                    caller.check(connection.ask(&request).expect("an answer"));
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    Served { requests: answered.into_inner(), time: since.elapsed() }
}

/// Reads the same things again and again: each answer must be the first one, byte for byte.
#[derive(Clone)]
pub(crate) struct Reader {
    pages: Vec<(Request, Vec<u8>)>,
    at: usize,
}

impl Reader {
    pub(crate) const fn new(pages: Vec<(Request, Vec<u8>)>) -> Self {
        Self { pages, at: 0 }
    }
}

impl Caller for Reader {
    fn next(&mut self) -> Request {
        self.at = (self.at + 1) % self.pages.len();
        self.pages.get(self.at).expect("a page").0.clone()
    }

    fn check(&mut self, answer: Answer<'_>) {
        let expected = self.pages.get(self.at).map(|(_, body)| body.as_slice());
        assert!(answer.status == 200 && Some(answer.body) == expected, "{answer:?}");
    }
}

/// An indicator that one caller alone edits.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) id: Uuid,
    pub(crate) version: u64,
    /// The body of a change, but for its `standard`.
    pub(crate) content: Value,
}

/// Writes the next version of one indicator after the other.
pub(crate) struct Editor {
    pub(crate) drafts: Vec<Draft>,
    pub(crate) cookie: String,
    pub(crate) at: usize,
}

impl Caller for Editor {
    fn next(&mut self) -> Request {
        self.at = (self.at + 1) % self.drafts.len();
        let Draft { id, version, content } = self.drafts.get_mut(self.at).expect("a draft");
        content["standard"] = format!("第{version}次修订").into();
        let headers = format!(
            "cookie: {}\r\ncontent-type: application/json\r\nif-match: \"{version}\"\r\n",
            self.cookie
        );
        Request::new("PUT", &format!("/api/v1/indicators/{id}"), &headers, &content.to_string())
    }

    /// A 200 says that it was this version that was replaced.
    fn check(&mut self, answer: Answer<'_>) {
        assert_eq!(answer.status, 200, "{answer:?}");
        self.drafts.get_mut(self.at).expect("a draft").version += 1;
    }
}
