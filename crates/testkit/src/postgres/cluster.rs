use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::programs::Programs;
use crate::scratch::{self, private_folder, random_hex};

const USER: &str = "dukao";
/// Its presence says that a folder is ours to remove.
const MARKER: &str = "dukao-test-cluster";
const START: Duration = Duration::from_mins(1);
const STOP: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);
/// Another process may take the free port before the server does.
const ATTEMPTS: usize = 5;

/// Runs the server until the pipe on standard input is closed, by intent or because its other end died.
const WATCH: &str = r#"
folder=$1; shift
("$@" </dev/null >>"$folder/log" 2>&1; echo $? >"$folder/ended") &
server=$!
cat >/dev/null
tries=0
while kill -0 "$server" 2>/dev/null && [ "$tries" -lt 200 ]; do
    postmaster=$(head -n 1 "$folder/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$postmaster" 2>/dev/null
    tries=$((tries + 1))
    sleep 0.1
done
rm -rf "$folder"
"#;

/// When a cluster ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// With this process, however that ends.
    Watched,
    /// When [`stop`] is called.
    Detached,
}

/// A PostgreSQL server in a folder of its own.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    url: String,
    watchdog: Option<Child>,
}

impl Cluster {
    /// Makes and starts one: about a second.
    pub fn start(life: Life) -> Result<Self, String> {
        let programs = Programs::find()?;
        let folder = scratch::base().join(format!("dukao-pg-{}", random_hex()));
        let result = prepare(&programs, &folder).and_then(|password| {
            let mut failure = String::new();
            for _ in 0..ATTEMPTS {
                match Self::run(&programs, &folder, &password, life) {
                    Ok(cluster) => return Ok(cluster),
                    Err(reason) => failure = reason,
                }
            }
            Err(failure)
        });
        if result.is_err() {
            let _removed = fs::remove_dir_all(&folder);
        }
        result
    }

    fn run(programs: &Programs, folder: &Path, password: &str, life: Life) -> Result<Self, String> {
        // A watchdog of a failed attempt takes the folder with it.
        if !folder.join("data").exists() {
            return Err("the folder is gone".to_owned());
        }
        let port = free_port()?;
        let mut words = programs.words("postgres");
        words.push("-D".to_owned());
        words.push(folder.join("data").display().to_string());
        for setting in [
            "listen_addresses=127.0.0.1".to_owned(),
            format!("port={port}"),
            format!("unix_socket_directories={}", folder.display()),
            "fsync=on".to_owned(),
            "synchronous_commit=on".to_owned(),
            "full_page_writes=on".to_owned(),
            "max_connections=300".to_owned(),
            "max_wal_size=256MB".to_owned(),
            "timezone=UTC".to_owned(),
        ] {
            words.extend(["-c".to_owned(), setting]);
        }
        let mut child = match life {
            Life::Watched => watched(folder, &words),
            Life::Detached => detached(folder, &words),
        }?;
        if let Err(reason) = wait_until_ready(folder, &mut child, life) {
            end(child, life);
            return Err(reason);
        }
        Ok(Self {
            folder: folder.to_owned(),
            url: format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres"),
            watchdog: (life == Life::Watched).then_some(child),
        })
    }

    /// Where its superuser finds the database `postgres`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Everything it consists of.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file whose first line is the server's process.
    pub fn pid_file(&self) -> PathBuf {
        pid_file(&self.folder)
    }
}

impl Drop for Cluster {
    /// A detached cluster goes on.
    fn drop(&mut self) {
        if let Some(watchdog) = self.watchdog.take() {
            end(watchdog, Life::Watched);
        }
    }
}

fn pid_file(folder: &Path) -> PathBuf {
    folder.join("data").join("postmaster.pid")
}

/// Makes the folder and the data in it; the superuser's password.
fn prepare(programs: &Programs, folder: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    private_folder(folder).map_err(failed)?;
    let (password, password_file) = (random_hex() + &random_hex(), folder.join("password"));
    fs::write(folder.join(MARKER), "").map_err(failed)?;
    fs::write(&password_file, &password).map_err(failed)?;
    if let Some(user) = programs.user() {
        for path in [folder, &password_file] {
            chown(path, Some(user.uid), Some(user.gid)).map_err(failed)?;
        }
    }
    let words = programs.words("initdb");
    let mut initdb = command(folder, &words)?;
    initdb.arg("-D").arg(folder.join("data")).args(["-U", USER, "--auth=scram-sha-256"]);
    initdb.arg(format!("--pwfile={}", password_file.display()));
    initdb.args(["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]);
    let Output { status, stderr, .. } = initdb.stdin(Stdio::null()).output().map_err(failed)?;
    if status.success() { Ok(password) } else { Err(format!("initdb: {}", String::from_utf8_lossy(&stderr))) }
}

fn command(folder: &Path, words: &[String]) -> Result<Command, String> {
    let (program, arguments) = words.split_first().ok_or("no command")?;
    let mut command = Command::new(program);
    // PostgreSQL's user may not enter the folder that the tests run in.
    command.args(arguments).current_dir(folder);
    Ok(command)
}

/// A process group of its own keeps Ctrl-C from the server, so that it ends after those who use it.
fn watched(folder: &Path, words: &[String]) -> Result<Child, String> {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", WATCH, "sh"]).arg(folder).args(words).current_dir("/").process_group(0);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().map_err(|error| format!("/bin/sh: {error}"))
}

fn detached(folder: &Path, words: &[String]) -> Result<Child, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let log = fs::File::options().create(true).append(true).open(folder.join("log")).map_err(failed)?;
    let mut server = command(folder, words)?;
    server.process_group(0).stdin(Stdio::null()).stdout(log.try_clone().map_err(failed)?).stderr(log);
    server.spawn().map_err(failed)
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    Ok(listener.local_addr().map_err(|error| error.to_string())?.port())
}

fn wait_until_ready(folder: &Path, child: &mut Child, life: Life) -> Result<(), String> {
    let since = Instant::now();
    loop {
        let state = fs::read_to_string(pid_file(folder)).unwrap_or_default();
        if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
            return Ok(());
        }
        let ended = match life {
            Life::Watched => folder.join("ended").exists(),
            Life::Detached => child.try_wait().ok().flatten().is_some(),
        };
        if ended || since.elapsed() > START {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            return Err(format!("postgres did not start: {log}"));
        }
        thread::sleep(PAUSE);
    }
}

/// Ends a watched cluster by its pipe, a detached one that failed to start by its process.
fn end(mut child: Child, life: Life) {
    match life {
        Life::Watched => drop(child.stdin.take()),
        Life::Detached => {
            let _killed = child.kill();
        }
    }
    let _ended = child.wait();
}

/// Ends a detached cluster and removes its folder.
pub fn stop(folder: &Path) -> Result<(), String> {
    if !folder.join(MARKER).is_file() {
        return Err(format!("{} is not a test cluster", folder.display()));
    }
    if let Some(pid) = postmaster(folder) {
        let killed =
            Command::new("kill").args(["-QUIT", &pid]).status().map_err(|error| error.to_string())?;
        if !killed.success() {
            return Err(format!("process {pid} cannot be ended"));
        }
        let since = Instant::now();
        while postmaster(folder).is_some() {
            if since.elapsed() > STOP {
                return Err(format!("process {pid} did not end"));
            }
            thread::sleep(PAUSE);
        }
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// The server's process, if it is alive and really this cluster's.
fn postmaster(folder: &Path) -> Option<String> {
    let file = fs::read_to_string(pid_file(folder)).ok()?;
    let pid = file.lines().next()?.trim().to_owned();
    let started_with = fs::read(Path::new("/proc").join(&pid).join("cmdline")).ok()?;
    String::from_utf8_lossy(&started_with).contains(&folder.display().to_string()).then_some(pid)
}
