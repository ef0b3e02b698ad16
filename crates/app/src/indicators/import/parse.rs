use dukao_domain::indicators::{Cells, Column, ImportRow};

use super::{ImportFile, MAX_ROWS, headings};
use crate::{AppResult, RowProblem, files::table::Table};

/// A file's rows, read as far as they can be without the database.
#[derive(Debug)]
pub struct Parsed {
    pub(super) rows: Vec<(u64, ImportRow)>,
    /// Lead units that rows name which are wrong already: a person should hear of every fault at once.
    pub(super) lead_units: Vec<(u64, String)>,
    pub(super) problems: Vec<RowProblem>,
    pub(super) ignored_columns: Vec<String>,
    /// Rows of the file, whatever they are.
    pub(super) total: u64,
    pub(super) other_years: u64,
}

/// Reads a file's table into rows and problems.
pub fn parse(file: ImportFile<'_>) -> AppResult<Parsed> {
    let table = Table::read(file.kind, file.bytes, MAX_ROWS)?;
    let headings = headings::read(&table);
    let mut parsed = Parsed {
        rows: Vec::new(),
        lead_units: Vec::new(),
        problems: headings.problems,
        ignored_columns: headings.ignored,
        total: u64::try_from(table.rows.len()).unwrap_or(u64::MAX),
        other_years: 0,
    };
    if !parsed.problems.is_empty() {
        return Ok(parsed);
    }
    for (number, values) in table.rows {
        let cells: Cells = headings
            .columns
            .iter()
            .zip(values)
            .filter_map(|(column, value)| Some(((*column)?, value)))
            .collect();
        match ImportRow::read(&cells, file.year) {
            Ok(Some(row)) => parsed.rows.push((number, row)),
            Ok(None) => parsed.other_years += 1,
            Err(faults) => {
                let unit = cells.get(&Column::ResponsibleDepartment).map(|name| name.trim());
                let unit = unit.filter(|name| !name.is_empty()).map(|name| (number, name.to_owned()));
                parsed.lead_units.extend(unit);
                parsed.problems.extend(faults.into_iter().map(|fault| {
                    RowProblem::new(number, fault.column.code(), fault.code, fault.value.as_deref())
                }));
            }
        }
    }
    Ok(parsed)
}
