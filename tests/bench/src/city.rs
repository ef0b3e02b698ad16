use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use dukao_app::demo;
use serde_json::{Value, json};

use crate::{
    backend::Backend,
    floor::Floor,
    server::Server,
    site::Site,
    wire::{Connection, Request},
};

/// Indicators of a city (7-reliability-performance, Sizes).
const INDICATORS: usize = 3_000;
/// Cities in a province.
const PROVINCE: u8 = 20;
const ITEMS_A_DOCUMENT: usize = 5;
const INDICATORS_AN_ITEM: usize = 10;
const MOST_ROWS_A_PAGE: usize = 200;
/// Between looks at a job.
const PAUSE: Duration = Duration::from_millis(100);

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// A city's ledger.
    City,
    /// Twenty times as many documents, tasks and indicators.
    Province,
}

/// A site with a whole city's ledger, entered as a city enters it: the demo, and a file imported through the API.
pub(crate) struct City {
    pub(crate) site: Site,
    /// The office's session; valid for as long as the site's keys.
    pub(crate) cookie: String,
    /// The ledger by code.
    pub(crate) rows: Vec<Value>,
    pub(crate) import: Import,
}

/// How the file of a city was taken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Import {
    pub(crate) rows: usize,
    /// From the upload until the job was done.
    pub(crate) time: Duration,
    /// KB: the most before, and at the end.
    pub(crate) memory: (u64, u64),
}

impl City {
    pub(crate) fn load(backend: Backend, scale: Size) -> Self {
        let site = Site::with_demo(backend);
        let server = site.serve();
        let cookie = sign_in(&server, "office");
        let mut office = Office { connection: connect(&server), cookie: cookie.clone(), keys: 0 };
        let known = office.get("/api/v1/indicators?year=2026&per_page=1");
        let known = known.get("total").and_then(Value::as_u64).expect("a total");
        let known = usize::try_from(known).expect("a small number");
        let units = office.get("/api/v1/units?per_page=200");
        let units: Vec<&str> =
            units.get("items").and_then(Value::as_array).expect("units").iter().map(name).collect();
        let (file, before, since) = (targets(INDICATORS - known, &units), server.memory(), Instant::now());
        office.import(&file);
        let (time, memory) = (since.elapsed(), (before, server.memory()));
        let import = Import { rows: INDICATORS - known, time, memory };
        let rows = office.ledger();
        assert_eq!(rows.len(), INDICATORS, "the city's ledger");
        // While there is somebody to seal them.
        let mut floor = Floor::open(backend, site.url());
        floor.sealed();
        drop(server);
        if scale == Size::Province {
            floor.grow(backend, PROVINCE);
        }
        Self { site, cookie, rows, import }
    }
}

/// A session of `account`.
pub(crate) fn session(server: &Server, account: &str) -> Office {
    Office { connection: connect(server), cookie: sign_in(server, account), keys: 0 }
}

fn name(unit: &Value) -> &str {
    unit.get("name").and_then(Value::as_str).expect("a name")
}

fn connect(server: &Server) -> Connection {
    Connection::open(server.address).expect("the server accepts")
}

fn sign_in(server: &Server, account: &str) -> String {
    let body = json!({ "account": account, "password": demo::PASSWORD }).to_string();
    let headers = "content-type: application/json\r\n";
    let mut connection = connect(server);
    let answer = connection.ask(&Request::new("POST", "/api/v1/session", headers, &body));
    let answer = answer.expect("an answer");
    let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookie.and_then(|cookie| cookie.split(';').next());
    cookie.unwrap_or_else(|| panic!("no session: {}", answer.head)).to_owned()
}

/// Somebody signed in.
pub(crate) struct Office {
    connection: Connection,
    pub(crate) cookie: String,
    keys: u32,
}

impl Office {
    pub(crate) fn get(&mut self, path: &str) -> Value {
        self.connection.ask(&Request::get(path, &self.cookie)).expect("an answer").json()
    }

    /// A POST that is taken, of JSON unless `kind` says otherwise.
    pub(crate) fn post(&mut self, path: &str, version: Option<&Value>, kind: &str, body: &str) -> Value {
        self.keys += 1;
        let version = version.map(|version| format!("if-match: \"{version}\"\r\n")).unwrap_or_default();
        let headers = format!(
            "cookie: {}\r\ncontent-type: {kind}\r\nidempotency-key: bench-{:04}\r\n{version}",
            self.cookie, self.keys,
        );
        let request = Request::new("POST", &format!("/api/v1{path}"), &headers, body);
        self.connection.ask(&request).expect("an answer").json()
    }

    fn import(&mut self, file: &str) {
        let headers =
            format!("cookie: {}\r\ncontent-type: text/csv\r\nidempotency-key: bench-city\r\n", self.cookie);
        let path = "/api/v1/indicators/import?year=2026&mode=commit";
        let answer = self.connection.ask(&Request::new("POST", path, &headers, file));
        let job = answer.expect("an answer").json();
        let job = format!("/api/v1/jobs/{}", job.get("id").and_then(Value::as_str).expect("a job"));
        loop {
            match self.get(&job).get("state").and_then(Value::as_str) {
                Some("queued" | "running") => std::thread::sleep(PAUSE),
                Some("done") => return,
                state => panic!("the import ended as {state:?}"),
            }
        }
    }

    fn ledger(&mut self) -> Vec<Value> {
        let pages = 1..=INDICATORS.div_ceil(MOST_ROWS_A_PAGE);
        let page = |page| {
            let path = "/api/v1/indicators?year=2026&sort=code";
            let mut found = self.get(&format!("{path}&page={page}&per_page={MOST_ROWS_A_PAGE}"));
            found.get_mut("items").and_then(Value::as_array_mut).map(std::mem::take).expect("rows")
        };
        pages.flat_map(page).collect()
    }
}

/// A file of `count` targets, led by one unit after the other.
fn targets(count: usize, units: &[&str]) -> String {
    let mut file = "年度,任务来源,来源类别,任务,目标值,比较符,计量单位,完成时限,责任单位\n".to_owned();
    for (number, unit) in (0..count).zip(units.iter().cycle()) {
        let item = number / INDICATORS_AN_ITEM;
        let (document, item) = (item / ITEMS_A_DOCUMENT, item % ITEMS_A_DOCUMENT + 1);
        let (month, target) = (number % 12 + 1, number % 100 + 1);
        let _infallible = writeln!(
            file,
            "2026,2026年第{document}号重点工作,unit_priority,第{item}件 重点任务{number}完成比例,{target},>=,%,\
             2026-{month:02}-28,{unit}"
        );
    }
    file
}
