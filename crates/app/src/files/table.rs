//! Reading a table from CSV or xlsx: values only, never formulas.

use serde::{Deserialize, Serialize};

use super::{csv, rows::Rows, xlsx};
use crate::{AppError, AppResult};

/// What a file of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Comma-separated values: UTF-8, or GB18030 as Chinese Excel writes it.
    Csv,
    /// Office Open XML; the first sheet counts.
    Xlsx,
}

/// A table with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The number of the row that holds the heading.
    pub heading_row: u64,
    /// The first row that is not empty.
    pub heading: Vec<String>,
    /// The rows below with their numbers as a spreadsheet counts them, at least as wide as the heading; empty rows
    /// are left out.
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Reads at most `max_rows` rows below the heading; a file with more is refused, as is one that is larger than
    /// it looks.
    pub fn read(kind: FileKind, bytes: &[u8], max_rows: usize) -> AppResult<Self> {
        let mut rows = Rows::at_most(max_rows);
        match kind {
            FileKind::Csv => csv::read(bytes, &mut rows)?,
            FileKind::Xlsx => xlsx::read(bytes, &mut rows)?,
        }
        let mut rows = rows.into_iter();
        let Some((heading_row, heading)) = rows.next() else {
            return Err(AppError::FileUnreadable("the file has no rows".to_owned()));
        };
        let width = heading.len();
        let wide = |(number, mut cells): (u64, Vec<String>)| {
            cells.resize(width.max(cells.len()), String::new());
            (number, cells)
        };
        Ok(Self { heading_row, heading, rows: rows.map(wide).collect() })
    }
}
