//! The server's process: how it is started, watched, found and ended.

use std::{
    fs,
    io::Write as _,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const START: Duration = Duration::from_mins(1);
const STOP: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// Starts the server at every line on standard input, and ends it when that pipe is closed, by intent or because its
/// other end died.
const WATCH: &str = r#"
folder=$1; shift
while read -r _; do
    ("$@" </dev/null >>"$folder/log" 2>&1; echo $? >"$folder/ended") &
    server=$!
done
tries=0
while kill -0 "$server" 2>/dev/null && [ "$tries" -lt 200 ]; do
    postmaster=$(head -n 1 "$folder/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$postmaster" 2>/dev/null
    tries=$((tries + 1))
    sleep 0.1
done
rm -rf "$folder"
"#;

/// The file whose first line is the server's process.
pub(super) fn pid_file(folder: &Path) -> PathBuf {
    folder.join("data").join("postmaster.pid")
}

pub(super) fn command(folder: &Path, words: &[String]) -> Result<Command, String> {
    let (program, arguments) = words.split_first().ok_or("no command")?;
    let mut command = Command::new(program);
    // PostgreSQL's user may not enter the folder that the tests run in.
    command.args(arguments).current_dir(folder);
    Ok(command)
}

/// A process group of its own keeps Ctrl-C from the server, so that it ends after those who use it.
pub(super) fn watched(folder: &Path, words: &[String]) -> Result<Child, String> {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", WATCH, "sh"]).arg(folder).args(words).current_dir("/").process_group(0);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut watchdog = shell.spawn().map_err(|error| format!("/bin/sh: {error}"))?;
    start(folder, &mut watchdog)?;
    Ok(watchdog)
}

/// Tells the watchdog to start the server, which is not running.
pub(super) fn start(folder: &Path, watchdog: &mut Child) -> Result<(), String> {
    // What an earlier run left would speak for this one.
    let _none = fs::remove_file(ended(folder));
    let pipe = watchdog.stdin.as_mut().ok_or("the watchdog has no pipe")?;
    pipe.write_all(b"start\n").map_err(|error| format!("the watchdog is gone: {error}"))
}

pub(super) fn detached(folder: &Path, words: &[String]) -> Result<Child, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let log = fs::File::options().create(true).append(true).open(folder.join("log")).map_err(failed)?;
    let mut server = command(folder, words)?;
    server.process_group(0).stdin(Stdio::null()).stdout(log.try_clone().map_err(failed)?).stderr(log);
    server.spawn().map_err(failed)
}

/// Waits until the server takes connections; `gone` says that it never will.
pub(super) fn wait_until_ready(folder: &Path, mut gone: impl FnMut() -> bool) -> Result<(), String> {
    let since = Instant::now();
    loop {
        let state = fs::read_to_string(pid_file(folder)).unwrap_or_default();
        if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
            return Ok(());
        }
        if gone() || since.elapsed() > START {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            return Err(format!("postgres did not start: {log}"));
        }
        thread::sleep(PAUSE);
    }
}

/// Where a watched server's end is noted.
pub(super) fn ended(folder: &Path) -> PathBuf {
    folder.join("ended")
}

/// Waits until the watchdog noted the server's end.
pub(super) fn wait_until_ended(folder: &Path) -> Result<(), String> {
    wait_to_stop(|| ended(folder).exists())
}

/// Sends the server a signal that ends it, and waits until it is gone.
pub(super) fn end_postmaster(folder: &Path, signal: &str) -> Result<(), String> {
    let Some(pid) = postmaster(folder) else { return Ok(()) };
    let killed = Command::new("kill").args([signal, &pid]).status().map_err(|error| error.to_string())?;
    if !killed.success() {
        return Err(format!("process {pid} cannot be ended"));
    }
    wait_to_stop(|| postmaster(folder).is_none())
}

fn wait_to_stop(stopped: impl Fn() -> bool) -> Result<(), String> {
    let since = Instant::now();
    while !stopped() {
        if since.elapsed() > STOP {
            return Err("postgres did not end".to_owned());
        }
        thread::sleep(PAUSE);
    }
    Ok(())
}

/// The server's process, if it is alive and really this cluster's.
fn postmaster(folder: &Path) -> Option<String> {
    let file = fs::read_to_string(pid_file(folder)).ok()?;
    let pid = file.lines().next()?.trim().to_owned();
    let started_with = fs::read(Path::new("/proc").join(&pid).join("cmdline")).ok()?;
    String::from_utf8_lossy(&started_with).contains(&folder.display().to_string()).then_some(pid)
}
