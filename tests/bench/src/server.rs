use std::{
    fs::{self, File},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use crate::wire::{Connection, Request};

/// For a start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
const PAUSE: Duration = Duration::from_millis(20);

/// A serving process; killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// Starts the command made for a free loopback address; returns when it answers. It logs into `folder`.
    pub(crate) fn start(folder: &Path, command: impl FnOnce(SocketAddr) -> Command) -> Self {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = free.local_addr().expect("its number");
        drop(free);
        let path = folder.join("log");
        let log = File::options().create(true).append(true).open(&path).expect("a log");
        let mut command = command(address);
        command.stdout(log.try_clone().expect("the log")).stderr(log).stdin(Stdio::null());
        let mut server = Self { child: command.spawn().expect("the server starts"), address };
        let since = Instant::now();
        while !server.ready() {
            let ended = server.child.try_wait().expect("its state");
            let said = || fs::read_to_string(&path).unwrap_or_default();
            assert!(ended.is_none() && since.elapsed() < PATIENCE, "{ended:?} {}", said());
            thread::sleep(PAUSE);
        }
        server
    }

    fn ready(&self) -> bool {
        let Ok(mut connection) = Connection::open(self.address) else { return false };
        connection.ask(&Request::get("/api/v1/readyz", "")).is_ok_and(|answer| answer.status == 200)
    }

    /// The most memory that the process has held so far, in KB.
    pub(crate) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let most = most.and_then(|most| most.trim().trim_end_matches(" kB").parse().ok());
        most.expect("a number of KB")
    }

    /// What the process and its threads have used of the processors so far.
    pub(crate) fn cpu(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("it runs");
        // The name, in parentheses, may hold anything; utime and stime are the 12th and 13th field after it.
        let (_, fields) = stat.rsplit_once(')').expect("a name");
        let ticks: u32 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u32>().expect("ticks"))
            .sum();
        Duration::from_secs(ticks.into()) / ticks_a_second()
    }
}

fn ticks_a_second() -> u32 {
    static TICKS: OnceLock<u32> = OnceLock::new();
    *TICKS.get_or_init(|| {
        let output = Command::new("getconf").arg("CLK_TCK").output().expect("getconf runs");
        String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number")
    })
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing to do where it ended already.
        let _killed = self.child.kill();
        let _ended = self.child.wait();
    }
}
