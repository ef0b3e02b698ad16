//! The program `testdb`: whatever happens to it, no server stays behind.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const TESTDB: &str = env!("CARGO_BIN_EXE_testdb");
const VARIABLE: &str = "DUKAO_TEST_POSTGRES";

#[test]
fn the_commands_exit_code_is_its_own() {
    let mut testdb = testdb(&["run", "--", "sh", "-c", "test -n \"$DUKAO_TEST_POSTGRES\" && exit 7"]);
    assert_eq!(testdb.status().unwrap().code(), Some(7));
}

#[test]
fn sigterm_ends_command_and_server() {
    ends_all("-TERM", Some(128 + 15));
}

#[test]
fn sigkill_ends_the_server() {
    ends_all("-KILL", None);
}

#[test]
fn a_started_server_stays_until_it_is_stopped() {
    let output = testdb(&["start"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let value =
        |name: &str| told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')).unwrap();
    let [folder, pid_file] =
        ["_FOLDER", "_PID_FILE"].map(|part| PathBuf::from(value(&format!("{VARIABLE}{part}"))));
    assert!(value(VARIABLE).starts_with("postgres://"));
    let pid = first_line(&pid_file);
    assert!(is_alive(&pid));
    assert!(testdb(&["stop"]).arg(&folder).status().unwrap().success());
    assert!(!is_alive(&pid) && !folder.exists());
}

#[test]
fn a_folder_of_somebody_else_is_not_touched() {
    let folder = std::env::temp_dir().join(format!("dukao-foreign-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    assert!(!testdb(&["stop"]).arg(&folder).stderr(Stdio::null()).status().unwrap().success());
    std::fs::remove_dir(&folder).unwrap();
}

fn testdb(arguments: &[&str]) -> Command {
    let mut command = Command::new(TESTDB);
    command.args(arguments).env_remove(VARIABLE);
    command
}

fn ends_all(signal: &str, code: Option<i32>) {
    // The script tells its process and then where the server keeps its data.
    let script = "echo $$; ls -d /dev/shm/dukao-pg-* /tmp/dukao-pg-* 2>/dev/null | while read -r folder; do \
                  port=${DUKAO_TEST_POSTGRES##*:}; port=${port%%/*}; \
                  grep -qx \"$port\" \"$folder/data/postmaster.pid\" && echo \"$folder\"; done; exec sleep 60";
    let mut testdb = testdb(&["run", "--", "sh", "-c", script]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(testdb.stdout.take().unwrap()).lines();
    let command = lines.next().unwrap().unwrap();
    let folder = PathBuf::from(lines.next().unwrap().unwrap());
    let postmaster = first_line(&folder.join("data/postmaster.pid"));
    assert!(is_alive(&postmaster));

    send(signal, &testdb.id().to_string());
    assert_eq!(wait(&mut testdb), code);
    until(|| !is_alive(&postmaster) && !folder.exists());
    // Nothing can end the command for a process that was killed.
    if code.is_none() {
        send("-TERM", &command);
    }
    until(|| !is_alive(&command));
}

fn wait(child: &mut Child) -> Option<i32> {
    child.wait().unwrap().code()
}

fn send(signal: &str, pid: &str) {
    assert!(Command::new("kill").args([signal, pid]).status().unwrap().success());
}

fn first_line(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap().lines().next().unwrap().to_owned()
}

/// A process that ended but was not yet waited for is not alive.
fn is_alive(pid: &str) -> bool {
    let mut stat = String::new();
    let read =
        std::fs::File::open(format!("/proc/{pid}/stat")).and_then(|mut file| file.read_to_string(&mut stat));
    read.is_ok() && !stat.rsplit(')').next().unwrap().trim_start().starts_with('Z')
}

fn until(condition: impl Fn() -> bool) {
    let since = Instant::now();
    while !condition() {
        assert!(since.elapsed() < Duration::from_secs(20), "it did not happen");
        thread::sleep(Duration::from_millis(20));
    }
}
