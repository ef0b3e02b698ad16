//! Proofs that an event is in the log and that the log only grew (RFC 6962, 2.1.1 and 2.1.2).

use dukao_domain::{
    audit::{Digest, event::EventId},
    fault::FieldCode,
    policy::perm::AuditRead,
};
use dukao_persistence::audit::{checkpoints, events, log};

use crate::{AppError, AppResult, Cx};

/// An event's place in the log, provable against a signed checkpoint.
#[derive(Debug, Clone)]
pub struct Inclusion {
    /// The leaf's number, from 0.
    pub seq: i64,
    /// The event as the log commits to it: its canonical JSON.
    pub event: String,
    /// Its hash.
    pub leaf_hash: Digest,
    /// Size of the checkpoint's log.
    pub size: i64,
    /// The checkpoint's root.
    pub root_hash: Digest,
    /// Hashes from leaf to root.
    pub path: Vec<Digest>,
    /// The signed checkpoint.
    pub checkpoint: String,
}

/// Proves an event against the latest checkpoint; [`AppError::NotFound`] until one covers it.
pub fn inclusion(cx: &Cx<'_, AuditRead>, event: EventId) -> AppResult<Inclusion> {
    cx.db.read(|tx| {
        let leaf = log::leaf_of(tx, event)?.ok_or(AppError::NotFound)?;
        let checkpoint = checkpoints::latest(tx)?.ok_or(AppError::NotFound)?;
        if leaf.seq >= checkpoint.size {
            return Err(AppError::NotFound);
        }
        let canonical = events::find(tx, event)?.ok_or(AppError::NotFound)?.canonical();
        let canonical = canonical.map_err(AppError::internal)?;
        Ok(Inclusion {
            seq: leaf.seq,
            event: String::from_utf8(canonical).map_err(AppError::internal)?,
            leaf_hash: leaf.hash,
            size: checkpoint.size,
            root_hash: checkpoint.root_hash,
            path: log::inclusion_path(tx, leaf.seq, checkpoint.size)?,
            checkpoint: checkpoint.note,
        })
    })
}

/// The proof that the log of `old` leaves is a prefix of the log of `new`.
pub fn consistency(cx: &Cx<'_, AuditRead>, old: i64, new: i64) -> AppResult<Vec<Digest>> {
    cx.db.read(|tx| {
        let size = log::size(tx)?;
        let range = |pointer: &str, max: i64| {
            let code = FieldCode::OutOfRange { min: "0".to_owned(), max: max.to_string() };
            AppError::field(pointer, code)
        };
        if !(0..=size).contains(&new) {
            return Err(range("/new", size));
        }
        if !(0..=new).contains(&old) {
            return Err(range("/old", new));
        }
        Ok(log::consistency_path(tx, old, new)?)
    })
}
