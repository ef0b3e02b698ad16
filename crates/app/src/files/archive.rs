//! What an Office file unpacks to, bounded before anything reads it (security, Files).

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::{AppError, AppResult};

/// Entries of the archive; a workbook has a few dozen.
const MAX_ENTRIES: usize = 1_000;
/// Bytes of all entries unpacked.
const MAX_UNPACKED: u64 = 64 << 20;
/// How many times its own size a file may unpack to …
const MAX_RATIO: u64 = 200;
/// … once it is larger than this.
const RATIO_FROM: u64 = 4 << 20;

/// Unpacks every entry once, into a buffer of bounded size: sizes that an archive declares may be lies.
pub(super) fn check(bytes: &[u8]) -> AppResult<()> {
    let unreadable = |error: &dyn std::fmt::Display| AppError::FileUnreadable(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    if archive.len() > MAX_ENTRIES {
        return Err(AppError::FileOversized);
    }
    let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let max = MAX_UNPACKED.min(packed.saturating_mul(MAX_RATIO).max(RATIO_FROM));
    let mut left = max;
    let mut content = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| unreadable(&error))?;
        if entry.size() > left {
            return Err(AppError::FileOversized);
        }
        let name = entry.name().map_err(|error| unreadable(&error))?;
        let is_strings = name.to_lowercase().ends_with("sharedstrings.xml");
        content.clear();
        let read = entry.take(left.saturating_add(1)).read_to_end(&mut content);
        let read = u64::try_from(read.map_err(|error| unreadable(&error))?).unwrap_or(u64::MAX);
        left = left.checked_sub(read).ok_or(AppError::FileOversized)?;
        if is_strings && claims_too_much(&content) {
            return Err(AppError::FileUnreadable("more strings are declared than there can be".to_owned()));
        }
    }
    Ok(())
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
        let names: Vec<_> = (0..=MAX_ENTRIES).map(|number| format!("xl/{number}.xml")).collect();
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
