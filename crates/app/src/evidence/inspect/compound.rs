use std::fs::File;

use cfb::CompoundFile;
use dukao_domain::evidence::{EvidenceKind, Refusal, macro_storage, needed_stream};

use super::Fault;

/// Entries of a compound file; a document has some dozen.
const MAX_ENTRIES: usize = 2_000;

/// An older WPS document: it has the stream of its kind and no macros.
pub(super) fn check(file: &mut File, kind: EvidenceKind) -> Result<(), Fault> {
    let document = CompoundFile::open(&mut *file).map_err(|_| Refusal::Damaged)?;
    let needed = needed_stream(kind).unwrap_or_default();
    if !needed.iter().any(|name| document.is_stream(name)) {
        return Err(Refusal::Mismatch.into());
    }
    let mut entries = 0_usize;
    for entry in document.walk() {
        entries = entries.saturating_add(1);
        if entries > MAX_ENTRIES {
            return Err(Refusal::Oversized.into());
        }
        if entry.is_storage() && macro_storage(entry.name()) {
            return Err(Refusal::ActiveContent.into());
        }
        if entry.is_stream() && entry.name() == "EncryptedPackage" {
            return Err(Refusal::Encrypted.into());
        }
    }
    Ok(())
}
