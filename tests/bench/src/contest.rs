//! The rounds: bare, platform, bare, platform …

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    backend::Backend,
    city::{City, Size},
    floor::Floor,
    load::{Caller, Draft, Editor, Reader, round},
    server::Server,
    wire::{Connection, Request},
};

const CONNECTIONS: usize = 16;
/// A board counts everything there is: few ask for one at the same instant.
const FEW: usize = 4;
const ROUNDS: usize = 7;
/// Indicators that are asked for one at a time.
const SAMPLE: usize = 64;
/// Indicators that each connection edits.
const DRAFTS: usize = 16;
const COMMITS: Duration = Duration::from_secs(1);

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    /// One indicator.
    One,
    /// The ledger's first 50 rows, as the client opens it.
    List,
    /// 50 rows, filtered and sorted by another column.
    Sorted,
    /// At most 50 rows of one unit.
    OfUnit,
    /// At most 50 rows of one source document.
    OfSource,
    /// One task over its units.
    Split,
    /// A year's documents with what covers them.
    Coverage,
    /// 50 tasks with the units that have them.
    CoveredItems,
    /// One indicator's next version.
    Write,
    /// All nodes by unit and light.
    Board,
    /// All indicators by unit and light.
    BoardOfIndicators,
}

/// One contender in one round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) per_second: f64,
    /// CPU of the server's process for one request, in microseconds.
    pub(crate) cpu: f64,
}

/// One round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Round {
    pub(crate) bare: Cost,
    pub(crate) platform: Cost,
    /// Commits a second of the database alone; measured beside writes only.
    pub(crate) commits: Option<f64>,
}

/// A server on its city.
struct Contender<'a> {
    city: &'a City,
    server: &'a Server,
    floor: Floor,
}

const READS: [Operation; 8] = [
    Operation::One,
    Operation::List,
    Operation::Sorted,
    Operation::OfUnit,
    Operation::OfSource,
    Operation::Split,
    Operation::Coverage,
    Operation::CoveredItems,
];

/// Every operation of a size with its rounds. Writes cost the same at any size: they are measured at a city's.
pub(crate) fn run(backend: Backend, size: Size) -> Vec<(Operation, Vec<Round>)> {
    // Two cities with the same content: what the bare server writes has no events, which is not to be told to the
    // platform, and neither waits for the other's locks.
    let (bare, platform) = (City::load(backend, size), City::load(backend, size));
    let (bare_server, server) = (bare.site.serve_bare(), platform.site.serve());
    let contender = |city, server| Contender { city, server, floor: Floor::open(backend, city.site.url()) };
    let mut bare = contender(&bare, &bare_server);
    let mut platform = contender(&platform, &server);
    let write = (size == Size::City).then_some(Operation::Write);
    let operations = READS.into_iter().chain(write);
    let contested = |operation| (operation, contest(operation, &mut bare, &mut platform));
    let mut results: Vec<_> = operations.map(contested).collect();
    for contender in [&mut bare, &mut platform] {
        contender.floor.issue(backend);
    }
    for operation in [Operation::Board, Operation::BoardOfIndicators] {
        results.push((operation, contest(operation, &mut bare, &mut platform)));
    }
    results
}

fn contest(operation: Operation, bare: &mut Contender<'_>, platform: &mut Contender<'_>) -> Vec<Round> {
    let mut bare_callers = bare.callers(operation);
    let mut callers = platform.callers(operation);
    // The first round warms up: connections, statements, caches.
    let rounds = (0..=ROUNDS).map(|_| Round {
        bare: bare.measure(&mut bare_callers),
        platform: platform.measure(&mut callers),
        commits: (operation == Operation::Write).then(|| bare.floor.commits(COMMITS)),
    });
    rounds.skip(1).collect()
}

impl Contender<'_> {
    fn measure(&mut self, callers: &mut [Box<dyn Caller>]) -> Cost {
        let before = self.server.cpu();
        let served = round(self.server.address, callers);
        self.floor.sealed();
        let used = self.server.cpu().saturating_sub(before);
        let requests = f64::from(served.requests);
        Cost { per_second: requests / served.time.as_secs_f64(), cpu: used.as_secs_f64() * 1e6 / requests }
    }

    fn callers(&self, operation: Operation) -> Vec<Box<dyn Caller>> {
        if operation == Operation::Write {
            let drafts: Vec<Draft> = self.city.rows.iter().map(draft).collect();
            let editor = |drafts: &[Draft]| Editor {
                drafts: drafts.to_vec(),
                cookie: self.city.cookie.clone(),
                at: 0,
            };
            let editors = drafts.chunks_exact(DRAFTS).take(CONNECTIONS).map(editor);
            return editors.map(boxed).collect();
        }
        let mut connection = Connection::open(self.server.address).expect("the server accepts");
        let pages = self.paths(operation).into_iter().map(|path| {
            let request = Request::get(&path, &self.city.cookie);
            let answer = connection.ask(&request).expect("an answer");
            verify(operation, &path, &answer.json());
            let body = answer.body.to_vec();
            (request, body)
        });
        let reader = Reader::new(pages.collect());
        let connections = match operation {
            Operation::Board | Operation::BoardOfIndicators => FEW,
            _ => CONNECTIONS,
        };
        (0..connections).map(|_| boxed(reader.clone())).collect()
    }

    fn paths(&self, operation: Operation) -> Vec<String> {
        const LEDGER: &str = "/api/v1/indicators?year=2026&page=1&per_page=50";
        let rows = &self.city.rows;
        let sample = || rows.iter().step_by(rows.len().div_ceil(SAMPLE));
        let narrowed = |filter: &str, pointer: &str| {
            sample().map(|row| format!("{LEDGER}&{filter}={}", text(row, pointer))).collect()
        };
        match operation {
            Operation::List => vec![LEDGER.to_owned()],
            Operation::Sorted => vec![format!("{LEDGER}&kind=numeric&sort=deadline")],
            Operation::OfUnit => narrowed("unit_id", "/lead_unit/id"),
            Operation::OfSource => narrowed("source_id", "/source/id"),
            Operation::Split => narrowed("source_item_id", "/source/item_id"),
            Operation::Coverage => vec!["/api/v1/years/2026/coverage".to_owned()],
            Operation::CoveredItems => {
                vec!["/api/v1/years/2026/coverage/items?page=1&per_page=50".to_owned()]
            }
            Operation::Board => vec!["/api/v1/board?year=2026&by=unit".to_owned()],
            Operation::BoardOfIndicators => vec!["/api/v1/board?year=2026&by=unit&of=indicators".to_owned()],
            Operation::One | Operation::Write => {
                sample().map(|row| format!("/api/v1/indicators/{}", text(row, "/id"))).collect()
            }
        }
    }
}

fn boxed(caller: impl Caller + 'static) -> Box<dyn Caller> {
    Box::new(caller)
}

/// That an answer is what was asked for, as far as both servers say it alike.
fn verify(operation: Operation, path: &str, answer: &Value) {
    if let Some(rows) = answer.get("rows").and_then(Value::as_array) {
        let sum = |light| rows.iter().filter_map(|row| row.get(light)?.as_i64()).sum::<i64>();
        assert!(sum("red") > 0 && sum("yellow") > 0, "lights of {path}");
        return;
    }
    let Some(items) = answer.get("items").and_then(Value::as_array) else {
        let id = path.rsplit('/').next().expect("an id");
        assert!(answer.to_string().contains(id), "{id} in {answer}");
        return;
    };
    let total = answer.get("total").and_then(Value::as_i64);
    match operation {
        Operation::List | Operation::Sorted | Operation::CoveredItems => {
            assert_eq!(items.len(), 50, "a page of 50");
            assert!(total.is_some_and(|total| total >= 200), "{total:?} rows are counted");
        }
        _ => assert!(!items.is_empty(), "rows of {path}"),
    }
}

/// What its editor sends of a row.
pub(crate) fn draft(row: &Value) -> Draft {
    let version = row.get("version").and_then(Value::as_u64).expect("a version");
    let content = json!({
        "source_item_id": row.pointer("/source/item_id"),
        "title": row.get("title"),
        "measure": row.get("measure"),
        "lead_unit_id": row.pointer("/lead_unit/id"),
        "deadline": row.get("deadline"),
        "weight": row.get("weight"),
    });
    Draft { id: text(row, "/id").parse().expect("a UUID"), version, content }
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).expect("a text")
}
