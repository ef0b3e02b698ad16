//! A file's rows by their columns, and what is wrong with their cells.

use std::collections::HashMap;

use dukao_domain::fault::FieldCode;

use crate::{AppError, AppResult, RowProblem, files::table::Table};

/// A column of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its code in faults.
    pub(super) code: &'static str,
    /// Its heading in the file.
    pub(super) heading: &'static str,
    /// Whether the file must have it.
    pub(super) needed: bool,
}

/// A column that every file must have.
pub(super) const fn needed(code: &'static str, heading: &'static str) -> Column {
    Column { code, heading, needed: true }
}

/// A column that a file may lack.
pub(super) const fn optional(code: &'static str, heading: &'static str) -> Column {
    Column { code, heading, needed: false }
}

/// A row's cells that are not empty, by their columns' codes.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) number: u64,
    cells: HashMap<&'static str, String>,
}

/// A file's rows.
#[derive(Debug)]
pub(super) struct Sheet(pub(super) Vec<Row>);

impl Sheet {
    /// [`AppError::InvalidRows`] for columns that are missing.
    pub(super) fn of(table: Table, columns: &'static [Column]) -> AppResult<Self> {
        let heading_row = table.heading_row;
        let of_heading = |heading: &String| columns.iter().find(|column| column.heading == heading.trim());
        let found: Vec<_> = table.heading.iter().map(of_heading).collect();
        let absent = columns.iter().filter(|column| {
            column.needed && !found.iter().flatten().any(|present| present.code == column.code)
        });
        let problems: Vec<_> = absent
            .map(|column| {
                let code = FieldCode::ColumnMissing { column: column.heading.to_owned() };
                RowProblem::new(heading_row, column.code, code, None)
            })
            .collect();
        if !problems.is_empty() {
            return Err(AppError::InvalidRows(problems));
        }
        let rows = table.rows.into_iter().map(|(number, values)| {
            let cells = found.iter().zip(values).filter_map(|(column, value)| {
                let value = plain(&value).to_owned();
                Some(((*column)?.code, value)).filter(|(_, value)| !value.is_empty())
            });
            Row { number, cells: cells.collect() }
        });
        Ok(Self(rows.collect()))
    }

    pub(super) fn count(&self) -> u64 {
        u64::try_from(self.0.len()).unwrap_or(u64::MAX)
    }
}

/// A cell's text without the quote that our own files put before what a spreadsheet would take for a formula.
fn plain(text: &str) -> &str {
    let text = text.trim();
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => text,
    }
}

/// Reads a row's cells and collects what is wrong with them.
pub(super) struct Reader<'r> {
    row: &'r Row,
    problems: &'r mut Vec<RowProblem>,
    before: usize,
}

impl<'r> Reader<'r> {
    pub(super) fn new(row: &'r Row, problems: &'r mut Vec<RowProblem>) -> Self {
        let before = problems.len();
        Self { row, problems, before }
    }

    /// Whether nothing is wrong with the row so far.
    pub(super) fn clean(&self) -> bool {
        self.problems.len() == self.before
    }

    pub(super) fn cell(&self, column: &str) -> Option<&'r str> {
        self.row.cells.get(column).map(String::as_str)
    }

    /// Something is wrong with a cell.
    pub(super) fn fault(&mut self, column: &'static str, code: FieldCode) {
        self.problems.push(RowProblem::new(self.row.number, column, code, self.cell(column)));
    }

    /// A cell's value; `None` where it is empty or wrong.
    pub(super) fn optional<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, FieldCode>,
    ) -> Option<T> {
        let text = self.cell(column)?;
        // A formula's text that came as a value: whatever it would compute, nobody typed.
        let parsed = if text.starts_with(['=', '@']) { Err(FieldCode::Formula) } else { parse(text) };
        parsed.map_err(|code| self.fault(column, code)).ok()
    }

    /// The value of a cell that must not be empty; `None` where it is empty or wrong.
    pub(super) fn needed<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, FieldCode>,
    ) -> Option<T> {
        if self.cell(column).is_none() {
            self.fault(column, FieldCode::Required);
            return None;
        }
        self.optional(column, parse)
    }
}

/// Remembers in which row a value came first.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<String, u64>);

impl Seen {
    /// [`FieldCode::RepeatsRow`] when an earlier row had it.
    pub(super) fn first(&mut self, value: &str, row: u64) -> Result<(), FieldCode> {
        match self.0.insert(value.to_owned(), row) {
            Some(first) => {
                self.0.insert(value.to_owned(), first);
                Err(FieldCode::RepeatsRow { row: first })
            }
            None => Ok(()),
        }
    }
}

/// Parses a place in a list: a whole number from 1.
pub(super) fn place(text: &str) -> Result<i16, FieldCode> {
    let number =
        text.parse::<i64>().map_err(|_| FieldCode::Malformed { expected: "whole_number".to_owned() })?;
    let range = || FieldCode::OutOfRange { min: 1.to_string(), max: 999.to_string() };
    i16::try_from(number).ok().filter(|number| (1..=999).contains(number)).ok_or_else(range)
}
