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
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let unreadable = |error: csv::Error| AppError::FileUnreadable(error.to_string());
    while reader.read_record(&mut record).map_err(unreadable)? {
        let line = record.position().map_or(0, csv::Position::line);
        for (column, cell) in record.iter().enumerate() {
            rows.put(line, column, cell)?;
        }
    }
    Ok(())
}
