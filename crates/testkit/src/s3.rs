//! A real S3-compatible server, `s3rver` (tests/s3), which keeps objects in a folder and knows its keys; of version 4
//! signatures it looks at the key's id only.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use dukao_app::evidence::S3Store;

use crate::scratch::Scratch;

/// The bucket that is there.
pub const BUCKET: &str = "evidence";
/// Both halves of the key that it knows.
const KEY: &str = "S3RVER";

/// A running server; it stops with this value.
#[derive(Debug)]
pub struct S3Server {
    address: String,
    folder: Scratch,
    process: Child,
}

impl S3Server {
    /// On a free loopback port, with an empty bucket.
    pub fn start() -> Self {
        let program =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/s3/node_modules/s3rver/bin/s3rver.js");
        assert!(program.exists(), "no s3rver: run scripts/install-test.sh");
        let folder = Scratch::new();
        let mut process = Command::new("node")
            .arg(program)
            .arg("--directory")
            .arg(folder.path())
            .args(["--address", "127.0.0.1", "--port", "0", "--configure-bucket", BUCKET])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node");
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let address = lines.by_ref().find_map(|line| {
            let line = line.expect("a line");
            line.rsplit_once(" listening on ").map(|(_, address)| address.trim().to_owned())
        });
        // It stops when nobody reads what it says.
        std::thread::spawn(move || lines.for_each(drop));
        Self { address: address.expect("the server starts"), folder, process }
    }

    /// How a site reaches `url` there, with the right key.
    pub fn store(&self, url: &str) -> S3Store {
        let variable = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        S3Store {
            url: url.to_owned(),
            secret: Some(KEY.to_owned()),
            environment: vec![
                variable("AWS_ENDPOINT", &format!("http://{}", self.address)),
                variable("AWS_ALLOW_HTTP", "true"),
                variable("AWS_REGION", "us-east-1"),
                variable("AWS_ACCESS_KEY_ID", KEY),
            ],
        }
    }

    /// Where the bucket's objects are, with more beside each.
    pub fn objects(&self) -> PathBuf {
        self.folder.path().join(BUCKET)
    }

    /// Ends it, as an outage does.
    pub fn stop(&mut self) {
        self.process.kill().expect("it runs");
        self.process.wait().expect("it ends");
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        // Ended already by the test, it may be.
        let _killed = self.process.kill();
        let _waited = self.process.wait();
    }
}
