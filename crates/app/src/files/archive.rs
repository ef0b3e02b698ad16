//! What an archive unpacks to, bounded before anything reads it (security, Files).

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use zip::{ZipArchive, result::ZipError};

use crate::{AppError, AppResult};

/// What an archive may unpack to.
pub(crate) struct Bounds {
    /// Entries.
    pub(crate) entries: u64,
    /// Bytes of all entries unpacked.
    pub(crate) unpacked: u64,
    /// How many times its own size an archive may unpack to …
    pub(crate) ratio: u64,
    /// … once that is more than this.
    pub(crate) ratio_from: u64,
}

/// Why an archive is not gone through.
#[derive(Debug)]
pub(crate) enum ArchiveFault {
    /// It cannot be read as one.
    Unreadable(String),
    /// It unpacks to more than is read.
    Oversized,
    /// An entry has a password.
    Encrypted,
}

fn unreadable(error: impl std::fmt::Display) -> ArchiveFault {
    ArchiveFault::Unreadable(error.to_string())
}

/// A workbook to be imported has a few dozen entries.
const WORKBOOK: Bounds = Bounds { entries: 1_000, unpacked: 64 << 20, ratio: 200, ratio_from: 4 << 20 };

/// Goes through an archive of `packed` bytes, entry by entry: `visit` gets each name and may read the content, which is
/// unpacked to its end in any case, since sizes that an archive declares may be lies.
pub(crate) fn walk<E: From<ArchiveFault>>(
    mut archive: impl Read + Seek,
    packed: u64,
    bounds: &Bounds,
    mut visit: impl FnMut(&str, &mut dyn Read) -> Result<(), E>,
) -> Result<(), E> {
    bounded_directory(&mut archive, packed, bounds.entries)?;
    let mut archive = ZipArchive::new(archive).map_err(unreadable)?;
    let mut left = bounds.unpacked.min(packed.saturating_mul(bounds.ratio).max(bounds.ratio_from));
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(unreadable)?;
        let (encrypted, name) = (entry.encrypted(), entry.name().map_err(unreadable)?.into_owned());
        if encrypted {
            return Err(ArchiveFault::Encrypted.into());
        }
        if entry.size() > left {
            return Err(ArchiveFault::Oversized.into());
        }
        drop(entry);
        let entry = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ArchiveFault::Encrypted,
            error => unreadable(error),
        })?;
        let mut content = entry.take(left.saturating_add(1));
        visit(&name, &mut content)?;
        io::copy(&mut content, &mut io::sink()).map_err(unreadable)?;
        left = content.limit().checked_sub(1).ok_or(ArchiveFault::Oversized)?;
    }
    Ok(())
}

/// The longest that can stand behind the entries: the record that ends an archive, with its comment.
const END: u64 = 22 + 65_535;
/// The record's mark.
const END_MARK: &[u8] = b"PK\x05\x06";
/// The mark of the larger record, for archives beyond 65,535 entries or 4 GB. No document needs it.
const LARGE_MARK: &[u8] = b"PK\x06\x07";

/// Refuses a directory of more entries than `most` before the reader makes room for them. Which of several ends the
/// reader takes is not known, so it is asked of each.
fn bounded_directory(archive: &mut (impl Read + Seek), packed: u64, most: u64) -> Result<(), ArchiveFault> {
    let mut tail = Vec::new();
    archive.seek(SeekFrom::Start(packed.saturating_sub(END))).map_err(unreadable)?;
    archive.take(END).read_to_end(&mut tail).map_err(unreadable)?;
    archive.rewind().map_err(unreadable)?;
    let mut ends = false;
    for (at, mark) in tail.windows(4).enumerate() {
        if mark == LARGE_MARK {
            return Err(ArchiveFault::Oversized);
        }
        if mark != END_MARK {
            continue;
        }
        ends = true;
        let count = tail.get(at.saturating_add(10)..).and_then(<[u8]>::first_chunk::<2>);
        if count.is_some_and(|count| u64::from(u16::from_le_bytes(*count)) > most) {
            return Err(ArchiveFault::Oversized);
        }
    }
    if ends { Ok(()) } else { Err(unreadable("no end of the archive")) }
}

/// Unpacks every entry of a workbook once.
pub(super) fn check(bytes: &[u8]) -> AppResult<()> {
    let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    walk(Cursor::new(bytes), packed, &WORKBOOK, |name, content| {
        if name.to_lowercase().ends_with("sharedstrings.xml") {
            let mut strings = Vec::new();
            content.read_to_end(&mut strings).map_err(|error| AppError::FileUnreadable(error.to_string()))?;
            if claims_too_much(&strings) {
                return Err(AppError::FileUnreadable(
                    "more strings are declared than there can be".to_owned(),
                ));
            }
        }
        Ok(())
    })
}

impl From<ArchiveFault> for AppError {
    fn from(fault: ArchiveFault) -> Self {
        match fault {
            ArchiveFault::Unreadable(reason) => Self::FileUnreadable(reason),
            ArchiveFault::Oversized => Self::FileOversized,
            ArchiveFault::Encrypted => Self::FileUnreadable("it has a password".to_owned()),
        }
    }
}

/// The reader reserves room for as many strings as the list says it has; a string takes more than one byte.
fn claims_too_much(strings: &[u8]) -> bool {
    let text = String::from_utf8_lossy(strings);
    text.match_indices("uniqueCount").any(|(at, name)| {
        let rest = text.get(at..).and_then(|rest| rest.strip_prefix(name)).unwrap_or_default();
        let Some(value) = rest.trim_start().strip_prefix('=') else { return false };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let value = value.split(['"', '\'']).next().unwrap_or_default();
        value.trim().parse::<usize>().is_ok_and(|count| count > strings.len())
            || value.trim().parse::<usize>().is_err()
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let zeros = vec![b' '; 5 << 20];
        let small = archive(&[("xl/worksheets/sheet1.xml", zeros.as_slice())]);
        assert!(small.len() < 20_000);
        assert!(matches!(check(&small), Err(AppError::FileOversized)));
        let mut lying = small;
        // The size that the central directory declares, and the entry's own.
        let declared = u32::try_from(zeros.len()).unwrap().to_le_bytes();
        while let Some(at) = lying.windows(4).position(|window| window == declared) {
            lying[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
        }
        assert!(check(&lying).is_err());
    }

    #[test]
    fn too_many_entries_are_refused() {
        let names: Vec<_> = (0..=WORKBOOK.entries).map(|number| format!("xl/{number}.xml")).collect();
        let entries: Vec<_> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
        assert!(matches!(check(&archive(&entries)), Err(AppError::FileOversized)));
        assert!(check(&archive(entries.get(..20).unwrap())).is_ok());
    }

    #[test]
    fn a_list_of_strings_may_not_claim_more_than_it_has() {
        let list = |count: &str| {
            let xml = format!("<sst uniqueCount = \"{count}\"><si><t>a</t></si></sst>");
            check(&archive(&[("xl/SharedStrings.xml", xml.as_bytes())]))
        };
        assert!(list("1").is_ok());
        assert!(list("99999999999").is_err());
        assert!(list("99999999999999999999999").is_err());
    }
}
