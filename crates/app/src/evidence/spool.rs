//! Uploads under way: written to a file without a name while they are hashed, so that nothing is left of one that
//! breaks off, whichever way it does: also when the process dies, the system takes the file back.

use std::{
    fs::{self, File},
    io::{self, Seek as _, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use dukao_domain::audit::Digest;
use sha2::{Digest as _, Sha256};

use super::{EvidenceFault, StoreFault};

/// Where uploads are spooled, and how large they may be.
#[derive(Debug, Clone)]
pub struct Spool {
    folder: PathBuf,
    max_bytes: u64,
}

impl Spool {
    /// A spool in `folder`, which is made where it is missing and opens to nobody else.
    pub fn new(folder: &Path, max_bytes: u64) -> io::Result<Self> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        Ok(Self { folder: folder.to_owned(), max_bytes })
    }

    /// Largest file, in bytes.
    pub const fn max_bytes(&self) -> u64 {
        self.max_bytes
    }

    /// An empty file for an upload.
    pub fn begin(&self) -> Result<Spooling, EvidenceFault> {
        let file = tempfile::tempfile_in(&self.folder).map_err(StoreFault::spool)?;
        Ok(Spooling { file, hash: Sha256::new(), size: 0, max_bytes: self.max_bytes })
    }
}

/// An upload under way.
pub struct Spooling {
    file: File,
    hash: Sha256,
    size: u64,
    max_bytes: u64,
}

impl Spooling {
    /// Takes the next piece; refuses the one that makes the file too large.
    pub fn write(mut self, piece: &[u8]) -> Result<Self, EvidenceFault> {
        self.size = self.size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if self.size > self.max_bytes {
            return Err(EvidenceFault::TooLarge { max_bytes: self.max_bytes });
        }
        self.hash.update(piece);
        self.file.write_all(piece).map_err(StoreFault::spool)?;
        Ok(self)
    }

    /// The whole upload, at its beginning.
    pub fn finish(mut self) -> Result<Spooled, EvidenceFault> {
        self.file.rewind().map_err(StoreFault::spool)?;
        Ok(Spooled { file: self.file, sha256: Digest::new(self.hash.finalize().into()), size: self.size })
    }
}

/// An upload that arrived whole.
#[derive(Debug)]
pub struct Spooled {
    /// Its content.
    pub file: File,
    /// SHA-256 of it.
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn an_upload_is_hashed_bounded_and_nameless() {
        let home = tempfile::tempdir().unwrap();
        let spool = Spool::new(&home.path().join("spool"), 10).unwrap();
        let upload = spool.begin().unwrap().write(b"ab").unwrap().write(b"c").unwrap();
        assert_eq!(
            fs::read_dir(home.path().join("spool")).unwrap().count(),
            0,
            "no name while it is written"
        );
        let mut whole = upload.finish().unwrap();
        assert_eq!((whole.sha256, whole.size), (Digest::of(b"abc"), 3));
        let mut text = String::new();
        whole.file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "abc");
        let full = spool.begin().unwrap().write(&[0; 10]).unwrap();
        assert!(matches!(full.write(b"x"), Err(EvidenceFault::TooLarge { max_bytes: 10 })));
    }
}
