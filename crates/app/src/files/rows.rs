use std::collections::{BTreeMap, btree_map::Entry};

use dukao_domain::fault::FieldCode;

use crate::{AppError, AppResult, RowProblem};

/// Columns that a table may have.
pub(super) const MAX_COLUMNS: usize = 64;
/// Bytes of text in all its cells: one long text may stand in many of them.
const MAX_TEXT: usize = 32 << 20;

/// A table's cells as they come, kept sparsely: what is written down decides the memory, not where it stands.
pub(super) struct Rows {
    max: usize,
    text: usize,
    cells: BTreeMap<u64, Vec<String>>,
}

impl Rows {
    /// At most `max` rows that are not empty, besides the heading.
    pub(super) const fn at_most(max: usize) -> Self {
        Self { max, text: 0, cells: BTreeMap::new() }
    }

    /// A cell: row from 1, column from 0. An empty one counts for nothing, wherever it stands.
    pub(super) fn put(&mut self, row: u64, column: usize, text: &str) -> AppResult<()> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            let code = FieldCode::CellFarOut { max: u64::try_from(MAX_COLUMNS).unwrap_or(u64::MAX) };
            let value = format!("{}{row}: {text}", letters(column));
            return Err(AppError::InvalidRows(vec![RowProblem::new(row, "", code, Some(&value))]));
        }
        self.text = self.text.saturating_add(text.len());
        if self.text > MAX_TEXT {
            return Err(AppError::FileOversized);
        }
        let full = self.cells.len() > self.max;
        let cells = match self.cells.entry(row) {
            Entry::Occupied(cells) => cells.into_mut(),
            Entry::Vacant(_) if full => {
                return Err(AppError::TooManyRows { max: u64::try_from(self.max).unwrap_or(u64::MAX) });
            }
            Entry::Vacant(free) => free.insert(Vec::new()),
        };
        if cells.len() <= column {
            cells.resize(column.saturating_add(1), String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            text.clone_into(cell);
        }
        Ok(())
    }

    /// By their numbers.
    pub(super) fn into_iter(self) -> impl Iterator<Item = (u64, Vec<String>)> {
        self.cells.into_iter()
    }
}

/// A column's name in a spreadsheet: A, B, … Z, AA, …
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = Some(column);
    while let Some(column) = rest {
        let letter = u8::try_from(column % 26).unwrap_or_default().saturating_add(b'A');
        letters.push(char::from(letter));
        rest = (column / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (99, "CV"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn one_text_in_many_cells_counts_each_time() {
        let long = "长".repeat(1 << 20);
        let mut rows = Rows::at_most(100);
        let refused = (1..100).find_map(|row| rows.put(row, 0, &long).err());
        assert!(matches!(refused, Some(AppError::FileOversized)));
    }
}
