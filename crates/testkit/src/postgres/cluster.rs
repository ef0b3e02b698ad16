use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    os::unix::fs::chown,
    path::{Path, PathBuf},
    process::{Child, Output, Stdio},
};

use super::{
    process::{self, command, detached, end_postmaster, pid_file, wait_until_ready, watched},
    programs::Programs,
};
use crate::scratch::{self, private_folder, random_hex};

const USER: &str = "dukao";
/// Its presence says that a folder is ours to remove.
const MARKER: &str = "dukao-test-cluster";
/// Another process may take the free port before the server does.
const ATTEMPTS: usize = 5;

/// When a cluster ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// With this process, however that ends.
    Watched,
    /// When [`stop`] is called.
    Detached,
}

/// How a running server is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halt {
    /// As an administrator does: sessions are told, transactions rolled back, everything written out.
    Fast,
    /// As a failing machine does: nobody is told, the next start recovers from the log.
    Immediate,
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
        let gone = || match life {
            Life::Watched => process::ended(folder).exists(),
            Life::Detached => child.try_wait().ok().flatten().is_some(),
        };
        if let Err(reason) = wait_until_ready(folder, gone) {
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

    /// Stops the server; data and address stay.
    pub fn halt(&self, how: Halt) -> Result<(), String> {
        if self.watchdog.is_none() {
            return Err("only a watched cluster is stopped and started again".to_owned());
        }
        let signal = match how {
            Halt::Fast => "-INT",
            Halt::Immediate => "-QUIT",
        };
        end_postmaster(&self.folder, signal)?;
        process::wait_until_ended(&self.folder)
    }

    /// Starts the server again after [`Self::halt`], where it was.
    pub fn resume(&mut self) -> Result<(), String> {
        let watchdog = self.watchdog.as_mut().ok_or("there is nobody to start it")?;
        process::start(&self.folder, watchdog)?;
        wait_until_ready(&self.folder, || process::ended(&self.folder).exists())
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

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    Ok(listener.local_addr().map_err(|error| error.to_string())?.port())
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
    end_postmaster(folder, "-QUIT")?;
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
