use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read, Seek, SeekFrom},
};

use dukao_domain::evidence::Refusal;

use super::Fault;

/// Chunks or boxes of one file; a long film in fragments has some thousand.
const MAX_PARTS: usize = 100_000;

fn damaged<E>(_: E) -> Fault {
    Refusal::Damaged.into()
}

/// Chunk by chunk to the one that ends the image (PNG, 5.6). What some programs leave after it does no harm.
pub(super) fn png(file: &mut File, size: u64) -> Result<(), Fault> {
    let mut at = file.seek(SeekFrom::Start(8)).map_err(Fault::Io)?;
    for _ in 0..MAX_PARTS {
        let mut head = [0; 8];
        file.read_exact(&mut head).map_err(damaged)?;
        let [a, b, c, d, kind @ ..] = head;
        // Length, kind, content and checksum.
        at = at.saturating_add(u64::from(u32::from_be_bytes([a, b, c, d]))).saturating_add(12);
        if at > size {
            break;
        }
        if kind == *b"IEND" {
            return Ok(());
        }
        file.seek(SeekFrom::Start(at)).map_err(Fault::Io)?;
    }
    Err(Refusal::Damaged.into())
}

/// Past the segments with their lengths to the first scan, and from there to the mark that ends the image, which is in
/// no scan's data (ITU T.81, B.1.1). Telephones put more after it.
pub(super) fn jpeg(file: &mut File) -> Result<(), Fault> {
    let mut file = BufReader::with_capacity(64 << 10, file);
    file.seek(SeekFrom::Start(2)).map_err(Fault::Io)?;
    loop {
        let mut head = [0; 4];
        file.read_exact(&mut head).map_err(damaged)?;
        let [0xff, kind, high, low] = head else { return Err(Refusal::Damaged.into()) };
        let length = u16::from_be_bytes([high, low]).checked_sub(2).ok_or(Refusal::Damaged)?;
        file.seek_relative(i64::from(length)).map_err(Fault::Io)?;
        // A start of scan.
        if kind == 0xda {
            break;
        }
    }
    let mut before = 0;
    loop {
        let bytes = file.fill_buf().map_err(Fault::Io)?;
        if bytes.is_empty() {
            return Err(Refusal::Damaged.into());
        }
        for byte in bytes {
            if before == 0xff && *byte == 0xd9 {
                return Ok(());
            }
            before = *byte;
        }
        let read = bytes.len();
        file.consume(read);
    }
}

/// Box by box to the end of the file (ISO/IEC 14496-12, 4.2), the `needed` one among them.
pub(super) fn boxes(file: &mut File, size: u64, needed: [u8; 4]) -> Result<(), Fault> {
    let (mut at, mut found) = (0_u64, false);
    for _ in 0..MAX_PARTS {
        if at == size {
            return if found { Ok(()) } else { Err(Refusal::Damaged.into()) };
        }
        file.seek(SeekFrom::Start(at)).map_err(Fault::Io)?;
        let mut head = [0; 8];
        file.read_exact(&mut head).map_err(damaged)?;
        let [a, b, c, d, kind @ ..] = head;
        let length = match u32::from_be_bytes([a, b, c, d]) {
            // To the end of the file.
            0 => size.saturating_sub(at),
            1 => {
                let mut long = [0; 8];
                file.read_exact(&mut long).map_err(damaged)?;
                u64::from_be_bytes(long)
            }
            length => u64::from(length),
        };
        at = at.saturating_add(length);
        if length < 8 || at > size {
            break;
        }
        found |= kind == needed;
    }
    Err(Refusal::Damaged.into())
}
