use std::borrow::Cow;

use super::rows::Rows;
use crate::{AppError, AppResult};

pub(super) fn read(bytes: &[u8], rows: &mut Rows) -> AppResult<()> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .ok_or_else(|| AppError::FileUnreadable("neither UTF-8 nor GB18030".to_owned()))?,
    };
    // The reader counts lines by their line feeds: every record ends in one and in nothing else.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.push('\n');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Lines inside cells: a spreadsheet shows such a cell in one row.
    let (mut inside, mut last) = (0, 0);
    let unreadable = |error: csv::Error| AppError::FileUnreadable(error.to_string());
    while reader.read_record(&mut record).map_err(unreadable)? {
        let breaks = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        inside += u64::try_from(breaks).unwrap_or_default();
        // Where the record began cannot be told: empty lines before it count as read with it. Where it ended can.
        let row = reader.position().line().saturating_sub(1).saturating_sub(inside);
        // Whatever a file does to the counting, no record may fall on another's row and cover it.
        let row = row.max(last + 1);
        last = row;
        for (column, cell) in record.iter().enumerate() {
            rows.put(row, column, cell)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        for text in ["h\n\n\"a\nb\"\nc\n", "h\r\n\r\n\"a\r\nb\"\r\nc\r\n", "h\r\r\"a\rb\"\rc"] {
            let mut rows = Rows::at_most(10);
            read(text.as_bytes(), &mut rows).unwrap();
            let numbered: Vec<_> = rows.into_iter().map(|(row, cells)| (row, cells.join(","))).collect();
            let expected = [(1, "h"), (3, "a\nb"), (4, "c")].map(|(row, cell)| (row, cell.to_owned()));
            assert_eq!(numbered, expected, "{text:?}");
        }
    }
}
