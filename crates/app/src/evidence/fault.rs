use dukao_domain::evidence::{AttachFault, Refusal};

use super::StoreFault;

/// Why evidence is not taken, attached or handed out.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceFault {
    /// The upload is not taken.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Larger than the site takes.
    #[error("larger than {max_bytes} bytes")]
    TooLarge {
        /// How many are taken.
        max_bytes: u64,
    },
    /// It waits for the scanner.
    #[error("not scanned yet")]
    Pending,
    /// It is attached already.
    #[error("attached already")]
    Attached,
    /// The thing has as many files as it can.
    #[error("{max} files already")]
    Full {
        /// How many that is.
        max: usize,
    },
    /// Contents cannot be kept or had just now.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

impl From<Refusal> for EvidenceFault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<AttachFault> for EvidenceFault {
    fn from(fault: AttachFault) -> Self {
        match fault {
            AttachFault::Attached => Self::Attached,
            AttachFault::Pending => Self::Pending,
            AttachFault::Infected => Self::Refused(Refusal::Infected),
        }
    }
}
