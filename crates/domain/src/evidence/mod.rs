//! Files that prove something (佐证材料): which are taken, what they must be inside, and what they are attached to.
//! The rules are pure; what reads files and stores them is `app`'s (security, Evidence; R15).

mod cells;
mod file;
mod kind;
mod magic;
mod name;
mod package;
mod refusal;

pub use cells::CellWatch;
pub use file::{
    AttachFault, EvidenceFile, EvidenceFileId, FileSubject, MAX_FILES, ScanState, SubjectKind, Uploaded,
};
pub use kind::EvidenceKind;
pub use magic::agrees;
pub use name::{FileName, MAX_NAME};
pub use package::{Package, macro_storage, needed_stream};
pub use refusal::Refusal;

/// Largest file, in bytes, where the site does not say otherwise: 100 MB.
pub const MAX_BYTES: u64 = 100 << 20;
