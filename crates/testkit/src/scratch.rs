//! Folders for throw-away files: in memory where there is room, so that the `fsync` of every commit costs nothing.

use std::{
    fmt::Write as _,
    fs::{self, DirBuilder, File},
    io::{self, Read as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _},
    path::{Path, PathBuf},
    process::{self, Command},
    sync::OnceLock,
    time::Duration,
};

const MEMORY: &str = "/dev/shm";
const ENOUGH_KIB: u64 = 1 << 20;
/// A folder of a process that was killed is swept away by a later one after this time.
const STALE: Duration = Duration::from_hours(1);
/// And a template, which is of one build of a program, after this one.
const STALE_TEMPLATE: Duration = Duration::from_hours(24);

/// `/dev/shm` with a gigabyte to spare, else the usual place.
pub(crate) fn base() -> &'static Path {
    static BASE: OnceLock<PathBuf> = OnceLock::new();
    BASE.get_or_init(|| {
        let memory = Path::new(MEMORY);
        let roomy = free_kib(memory).is_some_and(|free| free >= ENOUGH_KIB);
        if roomy && writable(memory) { memory.to_owned() } else { std::env::temp_dir() }
    })
}

fn free_kib(folder: &Path) -> Option<u64> {
    let output = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

fn writable(folder: &Path) -> bool {
    let probe = folder.join(format!("dukao-probe-{}", random_hex()));
    let made = private_folder(&probe).is_ok();
    made && fs::remove_dir(&probe).is_ok()
}

/// The user this process runs as.
pub(crate) fn own_uid() -> u32 {
    fs::metadata("/proc/self").expect("/proc is mounted").uid()
}

/// 16 hexadecimal digits that nobody guesses.
pub(crate) fn random_hex() -> String {
    let mut bytes = [0; 8];
    File::open("/dev/urandom").and_then(|mut source| source.read_exact(&mut bytes)).expect("randomness");
    hex(&bytes)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

/// Makes a folder that only this user enters; fails when it exists.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)
}

/// This user's folder for test databases, shared by all processes.
pub(crate) fn shared() -> &'static Path {
    static SHARED: OnceLock<PathBuf> = OnceLock::new();
    SHARED.get_or_init(|| {
        let folder = base().join(format!("dukao-test-{}", own_uid()));
        match private_folder(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                panic!("{}: {error}", folder.display())
            }
            _ => {}
        }
        let found = fs::symlink_metadata(&folder).expect("the folder was made");
        assert!(found.is_dir() && found.uid() == own_uid(), "{} belongs to somebody else", folder.display());
        sweep(&folder);
        folder
    })
}

/// Removes what processes that were killed left behind.
fn sweep(shared: &Path) {
    for entry in fs::read_dir(shared).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid =
            name.to_str().and_then(|name| name.strip_prefix("run-")).and_then(|rest| rest.split('-').next());
        let template = name.to_str().is_some_and(|name| name.starts_with("template-"));
        let gone = pid.is_some_and(|pid| !Path::new("/proc").join(pid).exists());
        let age = entry.metadata().and_then(|found| found.modified()).ok().and_then(|at| at.elapsed().ok());
        // Another process may sweep at the same time.
        if gone && age.is_some_and(|age| age > STALE) {
            let _removed = fs::remove_dir_all(entry.path());
        } else if template && age.is_some_and(|age| age > STALE_TEMPLATE) {
            let _removed = fs::remove_file(entry.path());
        }
    }
}

/// A folder that goes with its owner.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        let path = shared().join(format!("run-{}-{}", process::id(), random_hex()));
        private_folder(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _removed = fs::remove_dir_all(&self.0);
    }
}
