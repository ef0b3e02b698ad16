//! Give waiting events their place in the log, and sign where it stands.

use dukao_domain::{
    audit::{Checkpoint, Signer},
    env::Env,
};
use dukao_persistence::{
    Db,
    audit::{
        checkpoints::{self, StoredCheckpoint},
        log,
    },
};

use crate::{AppError, AppResult};

/// Events sealed in one transaction.
const BATCH: i64 = 500;
/// Seconds between checkpoints while the log grows.
const CHECKPOINT_SECONDS: i64 = 60;

/// When a checkpoint is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    /// When the log grew and the last one is a minute old.
    WhenDue,
    /// Whenever the log grew.
    Now,
}

/// Seals what waits and signs a checkpoint when it is time. Does nothing while another process seals. How many
/// events were sealed.
pub fn seal(db: &Db, env: &Env, signer: &Signer, signing: Signing) -> AppResult<usize> {
    let mut sealed = 0;
    loop {
        let batch = db.upkeep(|tx| if log::claim(tx)? { log::seal(tx, BATCH) } else { Ok(0) })?;
        sealed += batch;
        if i64::try_from(batch).unwrap_or(BATCH) < BATCH {
            break;
        }
    }
    let due = db.read(|tx| {
        let size = log::size(tx)?;
        Ok::<_, AppError>(match checkpoints::latest(tx)? {
            Some(last) => {
                let old = env.now() >= last.signed_at.plus_seconds(CHECKPOINT_SECONDS);
                size > last.size && (old || signing == Signing::Now)
            }
            None => size > 0,
        })
    })?;
    if due {
        db.upkeep(|tx| {
            if log::claim(tx)? {
                let size = log::size(tx)?;
                if checkpoints::latest(tx)?.is_none_or(|last| last.size < size) {
                    let root = log::root(tx, size)?;
                    checkpoints::insert(tx, &sign(env, signer, size, root)?)?;
                }
            }
            Ok::<_, AppError>(())
        })?;
    }
    Ok(sealed)
}

fn sign(
    env: &Env,
    signer: &Signer,
    size: i64,
    root_hash: dukao_domain::audit::Digest,
) -> AppResult<StoredCheckpoint> {
    let millis = i64::try_from(env.now().unix_millis()).map_err(AppError::internal)?;
    let checkpoint = Checkpoint::new(
        signer.name(),
        u64::try_from(size).map_err(AppError::internal)?,
        root_hash,
        vec![Checkpoint::time_extension(millis)],
    )
    .map_err(AppError::internal)?;
    Ok(StoredCheckpoint { size, root_hash, signed_at: env.now(), note: signer.sign(&checkpoint) })
}
