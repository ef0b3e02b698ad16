//! Writing a table as CSV or xlsx.

use chrono::NaiveDate;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::table::FileKind;
use crate::{AppError, AppResult};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text; never taken for a formula.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(NaiveDate),
}

/// The file's bytes.
pub fn write(kind: FileKind, title: &str, headings: &[&str], rows: &[Vec<Cell>]) -> AppResult<Vec<u8>> {
    match kind {
        FileKind::Csv => csv(headings, rows),
        FileKind::Xlsx => workbook(&[Sheet { title, headings, rows }]),
    }
}

/// One sheet of a workbook.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// Its name.
    pub title: &'a str,
    /// The first row.
    pub headings: &'a [&'a str],
    /// The others.
    pub rows: &'a [Vec<Cell>],
}

/// The bytes of a workbook.
pub fn workbook(sheets: &[Sheet<'_>]) -> AppResult<Vec<u8>> {
    let mut book = Workbook::new();
    for sheet in sheets {
        fill(book.add_worksheet(), sheet).map_err(AppError::internal)?;
    }
    book.save_to_buffer().map_err(AppError::internal)
}

/// Spreadsheets run what begins with these as a formula: a quote before it makes it text (OWASP, CSV injection).
pub(crate) fn neutral(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn csv(headings: &[&str], rows: &[Vec<Cell>]) -> AppResult<Vec<u8>> {
    // Excel takes a file without this mark for the system's own encoding.
    let mut writer = ::csv::WriterBuilder::new().from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings).map_err(AppError::internal)?;
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => neutral(text),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
        });
        writer.write_record(cells).map_err(AppError::internal)?;
    }
    writer.into_inner().map_err(AppError::internal)
}

fn fill(sheet: &mut Worksheet, content: &Sheet<'_>) -> Result<(), rust_xlsxwriter::XlsxError> {
    let Sheet { title, headings, rows } = content;
    let bold = Format::new().set_bold();
    // The user's own form of dates would differ from one machine to the next.
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.set_name(*title)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, heading) in (0_u16..).zip(*headings) {
        sheet.write_string_with_format(0, column, *heading, &bold)?;
    }
    for (line, row) in (1_u32..).zip(*rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string(line, column, neutral(text))?;
                }
                // The format knows only doubles; every value that a person enters has fewer digits than one keeps.
                Cell::Number(number) => match number.to_f64() {
                    Some(double) => {
                        sheet.write_number(line, column, double)?;
                    }
                    None => {
                        sheet.write_string(line, column, number.to_string())?;
                    }
                },
                Cell::Date(date) => {
                    sheet.write_datetime_with_format(line, column, date, &day)?;
                }
            }
        }
    }
    sheet.autofit();
    Ok(())
}
