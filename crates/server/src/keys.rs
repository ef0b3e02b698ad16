//! The site's secret keys: 32 random bytes each, in files that only the owner reads.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Read as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::Path,
};

use dukao_domain::{audit::Signer, env::Env};

/// The log's name in its checkpoints.
const ORIGIN: &str = "dukao.audit";
/// Below `keys/`.
const CHECKPOINT: &str = "checkpoint.seed";

pub(crate) struct Keys {
    /// Signs session tokens.
    pub(crate) session: [u8; 32],
    /// Seals secrets that must be read again, such as those of second factors.
    pub(crate) vault: [u8; 32],
    /// Signs checkpoints.
    pub(crate) checkpoint: Signer,
}

/// Reads the keys below `data`, making those that are missing. Processes of one site share the folder.
pub(crate) fn load(data: &Path, env: &Env) -> Result<Keys, String> {
    let folder = data.join("keys");
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder);
    made.map_err(|error| format!("{}: {error}", folder.display()))?;
    let session = seed(&folder.join("session.seed"), env)?;
    let vault = seed(&folder.join("vault.key"), env)?;
    let checkpoint = signer(&seed(&folder.join(CHECKPOINT), env)?)?;
    Ok(Keys { session, vault, checkpoint })
}

/// Reads the key that signs checkpoints, and makes none.
pub(crate) fn existing_checkpoint(data: &Path) -> Result<Signer, String> {
    signer(&read(&data.join("keys").join(CHECKPOINT))?)
}

fn signer(seed: &[u8; 32]) -> Result<Signer, String> {
    Signer::from_seed(ORIGIN, seed).map_err(|error| error.to_string())
}

fn seed(path: &Path, env: &Env) -> Result<[u8; 32], String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut seed = [0_u8; 32];
    env.fill(&mut seed);
    // Written beside and linked into place, so that a half-written key is never read, and of two processes that
    // start at once the second takes the first one's.
    let beside = path.with_extension(format!("{}.new", env.random_uuid().simple()));
    if !path.exists() {
        let mut file =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(failed)?;
        file.write_all(&seed).and_then(|()| file.sync_all()).map_err(failed)?;
        let linked = fs::hard_link(&beside, path);
        fs::remove_file(&beside).map_err(failed)?;
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(failed(error)),
            _ => {}
        }
    }
    read(path)
}

fn read(path: &Path) -> Result<[u8; 32], String> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => format!("{}: there is no such key", path.display()),
        _ => format!("{}: {error}", path.display()),
    };
    let mut seed = [0_u8; 32];
    let mut file = fs::File::open(path).map_err(failed)?;
    file.read_exact(&mut seed).map_err(failed)?;
    Ok(seed)
}
