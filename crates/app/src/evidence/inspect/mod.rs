//! What an upload is inside: read once, with bounded memory, held to the rules of `domain::evidence`.

mod compound;
mod media;
mod text;
mod zipped;

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use dukao_domain::evidence::{EvidenceKind, Refusal, agrees};

/// Bytes of the beginning that tell what a file is.
const HEAD: u64 = 4 << 10;
/// Bytes at the end in which a PDF says that it ends; readers look no further either.
const PDF_TAIL: u64 = 1 << 10;

/// Why an inspection did not end well.
#[derive(Debug)]
pub(super) enum Fault {
    Refused(Refusal),
    /// The spooled file cannot be read.
    Io(io::Error),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Holds a file of `size` bytes to its kind.
pub(super) fn inspect(file: &mut File, size: u64, kind: EvidenceKind) -> Result<(), Fault> {
    if size == 0 {
        return Err(Refusal::Empty.into());
    }
    let head = part(file, 0, HEAD).map_err(Fault::Io)?;
    if !agrees(kind, &head) {
        return Err(Refusal::Mismatch.into());
    }
    file.rewind().map_err(Fault::Io)?;
    match kind {
        EvidenceKind::Pdf => pdf(file, size),
        EvidenceKind::Png => media::png(file, size),
        EvidenceKind::Jpg => media::jpeg(file),
        EvidenceKind::Mp4 => media::boxes(file, size, *b"moov"),
        EvidenceKind::Heic => media::boxes(file, size, *b"meta"),
        EvidenceKind::Txt => text::check(file, None),
        EvidenceKind::Csv => text::check(file, Some(dukao_domain::evidence::CellWatch::default())),
        EvidenceKind::Ofd | EvidenceKind::Docx | EvidenceKind::Xlsx | EvidenceKind::Pptx => {
            zipped::check(file, size, kind)
        }
        EvidenceKind::Wps | EvidenceKind::Et if head.starts_with(b"PK") => zipped::check(file, size, kind),
        EvidenceKind::Wps | EvidenceKind::Et => compound::check(file, kind),
    }
}

/// Up to `length` bytes from `from`.
fn part(file: &mut File, from: u64, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn pdf(file: &mut File, size: u64) -> Result<(), Fault> {
    let tail = part(file, size.saturating_sub(PDF_TAIL), PDF_TAIL).map_err(Fault::Io)?;
    let ends = tail.windows(5).any(|window| window == b"%%EOF");
    if ends { Ok(()) } else { Err(Refusal::Damaged.into()) }
}
