//! Reading a table from CSV or xlsx: values only, never formulas.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::{AppError, AppResult};

/// What a file of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Comma-separated values: UTF-8, or GB18030 as Chinese Excel writes it.
    Csv,
    /// Office Open XML; the first sheet counts.
    Xlsx,
}

/// A table with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The first row that is not empty.
    pub heading: Vec<String>,
    /// The rows below with their numbers as a spreadsheet counts them; empty rows are left out.
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Reads at most `max_rows` rows; a file with more is refused.
    pub fn read(kind: FileKind, bytes: &[u8], max_rows: usize) -> AppResult<Self> {
        let too_many = || AppError::TooManyRows { max: u64::try_from(max_rows).unwrap_or(u64::MAX) };
        let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
        let mut push = |number: u64, row: Vec<String>| {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                return Ok(());
            }
            if rows.len() > max_rows {
                return Err(too_many());
            }
            rows.push((number, row));
            Ok(())
        };
        match kind {
            FileKind::Csv => read_csv(bytes, &mut push)?,
            FileKind::Xlsx => read_xlsx(bytes, &mut push)?,
        }
        if rows.is_empty() {
            return Err(AppError::FileUnreadable("the file has no rows".to_owned()));
        }
        let (_, heading) = rows.remove(0);
        Ok(Self { heading, rows })
    }
}

type Push<'a> = dyn FnMut(u64, Vec<String>) -> AppResult<()> + 'a;

fn read_csv(bytes: &[u8], push: &mut Push<'_>) -> AppResult<()> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => std::borrow::Cow::Borrowed(text),
        Err(_) => encoding_rs::GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .ok_or_else(|| AppError::FileUnreadable("neither UTF-8 nor GB18030".to_owned()))?,
    };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| AppError::FileUnreadable(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        push(line, record.iter().map(ToOwned::to_owned).collect())?;
    }
    Ok(())
}

fn read_xlsx(bytes: &[u8], push: &mut Push<'_>) -> AppResult<()> {
    let unreadable = |error: calamine::XlsxError| AppError::FileUnreadable(error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheet = book
        .worksheet_range_at(0)
        .ok_or_else(|| AppError::FileUnreadable("the workbook has no sheet".to_owned()))?
        .map_err(unreadable)?;
    let first = sheet.start().map_or(0, |(row, _)| u64::from(row));
    for (number, row) in (first + 1..).zip(sheet.rows()) {
        push(number, row.iter().map(cell_text).collect())?;
    }
    Ok(())
}

/// A cell as a person reads it: whole numbers without a point, dates as dates.
fn cell_text(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) => {
            date.as_datetime().map_or_else(|| date.to_string(), |at| at.date().format("%Y-%m-%d").to_string())
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        // Rust prints the shortest decimal that reads back as the same double, and Excel's doubles come from
        // decimals a person typed: 4.5 is "4.5", 20000.0 is "20000".
        other => other.to_string(),
    }
}
