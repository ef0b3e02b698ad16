//! The real binary on a database of the test: a folder for its keys, and processes that come and go.

use std::{
    fs::File,
    io::ErrorKind,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    os::unix::process::ExitStatusExt as _,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use dukao_app::demo;
use dukao_testkit::TestDb;
use tempfile::TempDir;

use super::http::{Connection, Request};

/// For a start or a stop on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
const PAUSE: Duration = Duration::from_millis(10);

/// Waits for what will be so soon, unless something is broken.
#[track_caller]
pub(super) fn wait_until(what: &str, mut so: impl FnMut() -> bool) {
    let since = Instant::now();
    while !so() {
        assert!(since.elapsed() < PATIENCE, "in vain: {what}");
        thread::sleep(PAUSE);
    }
}

/// A site: one database, one folder of keys.
pub(super) struct Site {
    url: String,
    data: TempDir,
}

impl Site {
    /// With the demo city loaded.
    pub(super) fn with_demo(db: &TestDb) -> Self {
        Self::at(&db.config().url)
    }

    /// The same, on the database at `url`.
    pub(super) fn at(url: &str) -> Self {
        let site = Self { url: url.to_owned(), data: TempDir::new().expect("a folder") };
        let (status, said) = site.run(&["demo", "--drafts"]);
        assert!(status.success(), "{said}");
        site
    }

    /// On an empty database, with a command of set-up run; whether it left with 0, and what it wrote.
    pub(super) fn set_up(url: &str, words: &[&str]) -> (Self, bool, String) {
        let site = Self { url: url.to_owned(), data: TempDir::new().expect("a folder") };
        let (status, said) = site.run(words);
        (site, status.success(), said)
    }

    /// Runs a command; whether it left with 0, and what it wrote.
    pub(super) fn call(&self, words: &[&str]) -> (bool, String) {
        let (status, said) = self.run(words);
        (status.success(), said)
    }

    /// The server, answering.
    pub(super) fn serve(&self) -> Server {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = free.local_addr().expect("its number");
        drop(free);
        let log = File::options().create(true).append(true).open(self.log()).expect("a log");
        let mut command = self.command(&["serve"]);
        command.env("DUKAO_LISTEN", address.to_string());
        for limit in ["DUKAO_LIMIT_REQUESTS", "DUKAO_LIMIT_SIGN_IN"] {
            command.env(limit, "1000000");
        }
        command.stdout(log.try_clone().expect("the log")).stderr(log).stdin(Stdio::null());
        let mut server = Server { child: command.spawn().expect("the server starts"), address };
        let since = Instant::now();
        while !server.ready() {
            let ended = server.child.try_wait().expect("its state");
            assert!(ended.is_none() && since.elapsed() < PATIENCE, "{ended:?} {}", self.said());
            thread::sleep(PAUSE);
        }
        server
    }

    /// `dukao audit verify`: whether it left with 0, and what it wrote.
    pub(super) fn verify(&self) -> (bool, String) {
        let (status, said) = self.run(&["audit", "verify"]);
        (status.success(), said)
    }

    /// What the servers logged.
    pub(super) fn said(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }

    fn log(&self) -> PathBuf {
        self.data.path().join("log")
    }

    fn run(&self, words: &[&str]) -> (ExitStatus, String) {
        let output = self.command(words).stdin(Stdio::null()).output().expect("the binary runs");
        let text = [output.stdout, output.stderr].concat();
        (output.status, String::from_utf8(text).expect("UTF-8"))
    }

    /// The same, on the database at `url`.
    pub(super) fn verify_at(&self, url: &str) -> (bool, String) {
        let data = self.data.path().display().to_string();
        let (status, said) = run(&["audit", "verify"], &[("DUKAO_DATA", &data), ("DATABASE_URL", url)]);
        (status.success(), said)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(words).env("DUKAO_DATA", self.data.path()).env("DATABASE_URL", &self.url);
        command.env("DUKAO_LOG", "warn");
        command
    }
}

/// Runs the binary in this environment; how it ended, and what it wrote.
pub(super) fn run(words: &[&str], environment: &[(&str, &str)]) -> (ExitStatus, String) {
    let mut command = Command::new(binary());
    command.args(words).envs(environment.iter().copied()).stdin(Stdio::null());
    let output = command.output().expect("the binary runs");
    let text = [output.stdout, output.stderr].concat();
    (output.status, String::from_utf8(text).expect("UTF-8"))
}

/// The binary under test: built beside this test, unless `DUKAO_BIN` names another.
fn binary() -> PathBuf {
    if let Some(named) = std::env::var_os("DUKAO_BIN") {
        return named.into();
    }
    let own = std::env::current_exe().expect("this test's path");
    let folder = own.parent().and_then(|deps| deps.parent()).expect("the profile's folder");
    let binary = folder.join("dukao");
    assert!(binary.exists(), "first: cargo build -p dukao-server");
    binary
}

/// A serving process; killed when dropped.
pub(super) struct Server {
    child: Child,
    pub(super) address: SocketAddr,
}

impl Server {
    fn ready(&self) -> bool {
        let connection = Connection::open(self.address, None);
        let answer = connection.ok().and_then(|mut c| c.ask(Request::get("/api/v1/readyz")).ok());
        answer.is_some_and(|answer| answer.status == 200)
    }

    pub(super) fn connect(&self, cookie: Option<&str>) -> Connection {
        Connection::open(self.address, cookie).expect("the server accepts")
    }

    /// Signs a demo account in; the cookie.
    pub(super) fn sign_in(&self, account: &str) -> String {
        let body = serde_json::json!({ "account": account, "password": demo::PASSWORD }).to_string();
        let request = Request { method: "POST", path: "/api/v1/session", headers: &[], body: &body };
        let answer = self.connect(None).ask(request).expect("an answer");
        assert_eq!(answer.status, 200, "{}", answer.body);
        let cookie = answer.header("set-cookie").expect("a cookie");
        cookie.split(';').next().expect("name and value").to_owned()
    }

    /// SIGKILL, at once.
    pub(super) fn kill(mut self) {
        self.child.kill().expect("it is killed");
        let status = self.child.wait().expect("it ended");
        assert_eq!(status.signal(), Some(9), "it ran until it was killed");
    }

    /// Sends it a signal, without waiting.
    pub(super) fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Whether it takes no new connections.
    pub(super) fn refuses(&self) -> bool {
        let opened = Connection::open(self.address, None);
        opened.is_err_and(|error| error.kind() == ErrorKind::ConnectionRefused)
    }

    /// Waits for its end; status, and how long that took.
    pub(super) fn wait(mut self) -> (ExitStatus, Duration) {
        let since = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("its state") {
                return (status, since.elapsed());
            }
            assert!(since.elapsed() < PATIENCE, "it does not end");
            thread::sleep(PAUSE);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing to do where it ended already.
        let _killed = self.child.kill();
        let _ended = self.child.wait();
    }
}
