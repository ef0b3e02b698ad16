use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::scratch::own_uid;

/// PostgreSQL's programs, and the user they run as.
pub(super) struct Programs {
    folder: PathBuf,
    /// PostgreSQL refuses to run as root.
    user: Option<User>,
}

pub(super) struct User {
    pub(super) uid: u32,
    pub(super) gid: u32,
}

const USER: &str = "postgres";

impl Programs {
    /// The newest version installed the Debian way, else what is on the path.
    pub(super) fn find() -> Result<Self, String> {
        let folder = newest_installed().or_else(on_path).ok_or("initdb is not installed")?;
        let user = if own_uid() == 0 {
            let found = lookup(USER).ok_or("root cannot run PostgreSQL, and there is no user postgres")?;
            Some(found)
        } else {
            None
        };
        Ok(Self { folder, user })
    }

    pub(super) const fn user(&self) -> Option<&User> {
        self.user.as_ref()
    }

    /// The words that run `program` as the right user.
    pub(super) fn words(&self, program: &str) -> Vec<String> {
        let path = self.folder.join(program).display().to_string();
        let prefix: &[&str] = match self.user {
            None => &[],
            Some(_) if available("runuser") => &["runuser", "-u", USER, "--"],
            Some(_) => &["su", USER, "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"],
        };
        prefix.iter().map(|word| (*word).to_owned()).chain([path]).collect()
    }
}

fn newest_installed() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let numbered =
        versions.filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())));
    let mut folders: Vec<_> = numbered.map(|(number, path)| (number, path.join("bin"))).collect();
    folders.retain(|(_, folder)| folder.join("initdb").exists());
    folders.into_iter().max().map(|(_, folder)| folder)
}

fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find(|folder| folder.join("initdb").exists())
}

fn available(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders =
        std::env::split_paths(&path).chain(["/usr/sbin", "/sbin"].map(|sbin| Path::new(sbin).to_owned()));
    folders.into_iter().any(|folder| folder.join(program).exists())
}

fn lookup(name: &str) -> Option<User> {
    let id = |flag: &str| {
        let output = Command::new("id").args([flag, name]).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    Some(User { uid: id("-u")?, gid: id("-g")? })
}
