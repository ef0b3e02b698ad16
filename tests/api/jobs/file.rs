//! A large file, made of the real targets.

use dukao_app::files::table::{FileKind, Table};
use rust_xlsxwriter::Workbook;

pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TARGETS: &[u8] = include_bytes!("../../../crates/app/demo/targets.csv");

/// A table to be written as a workbook.
#[derive(Clone)]
pub(crate) struct Sheet {
    heading: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// `count` rows: the real numbers of 2026 once for each part of the city, one part after the other. Tasks without a
    /// number are left out: their titles are the wording of their items.
    pub(crate) fn of_targets(count: usize) -> Self {
        let table = Table::read(FileKind::Csv, TARGETS, 5_000).unwrap();
        let column = |name: &str| table.heading.iter().position(|heading| heading == name).unwrap();
        let (year, title, target) = (column("year"), column("title"), column("target_value"));
        let rows = table.rows.iter().map(|(_, row)| row);
        let targets: Vec<_> = rows.filter(|row| row[year] == "2026" && !row[target].is_empty()).collect();
        assert_eq!(targets.len(), 75);
        let rows = (0..count).map(|number| {
            let mut row = targets[number % targets.len()].clone();
            row[title].push_str(&format!("（第{}片区）", number / targets.len() + 1));
            row
        });
        Self { rows: rows.collect(), heading: table.heading.clone() }
    }

    /// Puts `value` into a cell. Rows are counted as a spreadsheet does, the heading being the first.
    pub(crate) fn set(&mut self, row: usize, column: &str, value: &str) {
        let place = self.heading.iter().position(|heading| heading == column).unwrap();
        self.rows[row - 2][place] = value.to_owned();
    }

    /// The workbook's bytes.
    pub(crate) fn xlsx(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let rows = [&self.heading].into_iter().chain(&self.rows);
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }
}
