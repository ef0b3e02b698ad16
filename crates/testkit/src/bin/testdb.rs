//! `testdb run -- <command…>`: a command with a throw-away PostgreSQL in `DUKAO_TEST_POSTGRES`.

use std::{
    io::{self, Write as _},
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{Child, Command, ExitCode, ExitStatus},
    time::Duration,
};

use dukao_testkit::postgres::{self, Cluster, Life, VARIABLE};
use tokio::signal::unix::{SignalKind, signal};

const USAGE: &str = "testdb start | testdb stop <folder> | testdb run -- <command…>";
/// The terminal sends Ctrl-C to the command as well; this is its time to end by itself.
const GRACE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["start"] => start(),
        ["stop", folder] => postgres::stop(Path::new(folder)).map(|()| ExitCode::SUCCESS),
        ["run", "--", program, arguments @ ..] => run(program, arguments),
        _ => Err(format!("usage: {USAGE}")),
    };
    result.unwrap_or_else(|reason| {
        let _told = writeln!(io::stderr(), "testdb: {reason}");
        ExitCode::from(125)
    })
}

fn start() -> Result<ExitCode, String> {
    let cluster = Cluster::start(Life::Detached)?;
    let mut out = io::stdout().lock();
    let told = writeln!(
        out,
        "{VARIABLE}={}\n{VARIABLE}_FOLDER={}\n{VARIABLE}_PID_FILE={}",
        cluster.url(),
        cluster.folder().display(),
        cluster.pid_file().display()
    );
    told.map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// The server ends with the command, and also when this process is killed. A server that the caller names is used.
fn run(program: &str, arguments: &[&str]) -> Result<ExitCode, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async {
        // Heard from here on: a signal while the server starts ends the command as soon as there is one.
        let failed = |error: io::Error| error.to_string();
        let mut terminate = signal(SignalKind::terminate()).map_err(failed)?;
        let mut interrupt = signal(SignalKind::interrupt()).map_err(failed)?;

        let mut command = Command::new(program);
        command.args(arguments);
        let cluster =
            if std::env::var_os(VARIABLE).is_some() { None } else { Some(Cluster::start(Life::Watched)?) };
        if let Some(cluster) = &cluster {
            command.env(VARIABLE, cluster.url());
        }
        let child = command.spawn().map_err(|error| format!("{program}: {error}"))?;
        let pid = child.id();
        let mut ended = tokio::task::spawn_blocking(move || wait(child));
        let status = tokio::select! {
            status = &mut ended => status,
            _ = terminate.recv() => {
                ask_to_end(pid);
                ended.await
            }
            _ = interrupt.recv() => match tokio::time::timeout(GRACE, &mut ended).await {
                Ok(status) => status,
                Err(_too_long) => {
                    ask_to_end(pid);
                    ended.await
                }
            },
        };
        drop(cluster);
        let status = status.map_err(|error| error.to_string())?.map_err(failed)?;
        let code = status.code().or_else(|| status.signal().map(|number| 128 + number)).unwrap_or(125);
        Ok(ExitCode::from(u8::try_from(code).unwrap_or(125)))
    })
}

fn wait(mut child: Child) -> io::Result<ExitStatus> {
    child.wait()
}

fn ask_to_end(pid: u32) {
    let _sent = Command::new("kill").args(["-TERM", &pid.to_string()]).status();
}
