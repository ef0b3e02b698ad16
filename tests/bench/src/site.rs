use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

use crate::{backend::Backend, database::Database, server::Server};

/// A database and a folder of keys, both gone with this value.
pub(crate) struct Site {
    folder: TempDir,
    database: Database,
}

impl Site {
    /// With the demo city loaded.
    pub(crate) fn with_demo(backend: Backend) -> Self {
        let folder = TempDir::new_in(own_folder()).expect("a folder");
        let database = Database::new(backend, folder.path());
        let site = Self { folder, database };
        let output = site.platform("demo").arg("--drafts").output().expect("the platform runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        site
    }

    /// Where the database is.
    pub(crate) fn url(&self) -> &str {
        self.database.url()
    }

    /// The platform on it, with its default settings but for the limit on one session's requests.
    pub(crate) fn serve(&self) -> Server {
        Server::start(self.folder.path(), |address| {
            let mut command = self.platform("serve");
            command.env("DUKAO_LISTEN", address.to_string()).env("DUKAO_LIMIT_REQUESTS", "1000000");
            command
        })
    }

    /// The bare server on it: this very program.
    pub(crate) fn serve_bare(&self) -> Server {
        let program = std::env::current_exe().expect("this program's path");
        Server::start(self.folder.path(), |address| {
            let mut command = Command::new(&program);
            command.args([crate::bare::MODE, self.url(), &address.to_string()]);
            command
        })
    }

    fn platform(&self, word: &str) -> Command {
        let mut command = Command::new(platform());
        command.arg(word).env("DUKAO_DATA", self.folder.path()).env("DATABASE_URL", self.url());
        command.stdin(Stdio::null());
        command
    }
}

/// Where this program lies: on the disk of the build. In memory, a commit would cost nothing.
fn own_folder() -> PathBuf {
    let own = std::env::current_exe().expect("this program's path");
    own.parent().map(Path::to_owned).expect("its folder")
}

/// The platform's binary: built beside this program, unless `DUKAO_BIN` names another.
fn platform() -> PathBuf {
    if let Some(named) = std::env::var_os("DUKAO_BIN") {
        return named.into();
    }
    let binary = own_folder().join("dukao");
    assert!(binary.exists(), "first: cargo build --release --package dukao-server");
    binary
}
