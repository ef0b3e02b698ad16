use std::{fs::File, io::BufReader};

use dukao_domain::evidence::{EvidenceKind, Package, Refusal};

use super::Fault;
use crate::files::archive::{ArchiveFault, Bounds, walk};

const BOUNDS: Bounds = Bounds {
    entries: Package::MAX_PARTS,
    unpacked: Package::MAX_UNPACKED,
    ratio: Package::MAX_RATIO,
    ratio_from: Package::RATIO_FROM,
};

impl From<ArchiveFault> for Fault {
    fn from(fault: ArchiveFault) -> Self {
        Self::Refused(match fault {
            ArchiveFault::Oversized => Refusal::Oversized,
            ArchiveFault::Encrypted => Refusal::Encrypted,
            ArchiveFault::Unreadable(_) => Refusal::Damaged,
        })
    }
}

/// A document in a zip archive: every part is unpacked once and thrown away.
pub(super) fn check(file: &mut File, size: u64, kind: EvidenceKind) -> Result<(), Fault> {
    let mut package = Package::new(kind);
    walk(BufReader::new(file), size, &BOUNDS, |name, _content| Ok::<_, Fault>(package.part(name)?))?;
    Ok(package.finish()?)
}
