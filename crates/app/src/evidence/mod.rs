//! Evidence files: received, looked into, stored by their hash, attached, handed out and swept (security, Evidence).

pub mod attach;
pub mod detach;
pub mod inspect;
pub mod list;
pub mod open;
pub mod sweep;
pub mod upload;
pub mod uses;

mod detail;
mod fault;
mod scanner;
mod spool;
mod store;
mod subject;

pub use detail::FileDetail;
pub use fault::EvidenceFault;
pub use scanner::{Clamd, ScanError};
pub use spool::{Spool, Spooled};
pub use store::{Content, EvidenceStore, S3Store, StoreFault};

/// Where a site keeps evidence, and what it takes.
#[derive(Debug)]
pub struct EvidenceSite {
    /// The contents, by hash.
    pub store: EvidenceStore,
    /// Where uploads stay until they are looked into.
    pub spool: Spool,
    /// What looks for malware.
    pub scanner: Option<Clamd>,
}
