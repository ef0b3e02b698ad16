use dukao_domain::{
    fault::FieldCode,
    indicators::{Column, Heading},
};

use crate::{
    RowProblem,
    files::{rows::letters, table::Table},
};

/// Where a problem of a heading is said to be.
const HEADING: &str = "heading";

/// A file's columns as their headings name them.
pub(super) struct Headings {
    /// By place; `None` where nothing is read.
    pub(super) columns: Vec<Option<Column>>,
    pub(super) ignored: Vec<String>,
    pub(super) problems: Vec<RowProblem>,
}

/// Every column must be known, stand once, and those that are needed must be there: nothing gets lost unsaid.
pub(super) fn read(table: &Table) -> Headings {
    let mut found = Headings { columns: Vec::new(), ignored: Vec::new(), problems: Vec::new() };
    let problem = |code, value: &str| RowProblem::new(table.heading_row, HEADING, code, Some(value));
    let unknown = || FieldCode::ColumnUnknown { known: Column::headings() };
    let width =
        table.rows.iter().map(|(_, cells)| cells.len()).chain([table.heading.len()]).max().unwrap_or(0);
    let used = |place: usize| {
        table.rows.iter().any(|(_, cells)| cells.get(place).is_some_and(|cell| !cell.trim().is_empty()))
    };
    for place in 0..width {
        let heading = table.heading.get(place).map_or("", |heading| heading.trim());
        let column = match Heading::read(heading) {
            Heading::Of(column) if found.columns.contains(&Some(column)) => {
                let column = column.heading().to_owned();
                found.problems.push(problem(FieldCode::ColumnRepeated { column }, heading));
                None
            }
            Heading::Of(column) => Some(column),
            Heading::Ignored => {
                found.ignored.push(heading.to_owned());
                None
            }
            Heading::Unknown if heading.is_empty() => {
                if used(place) {
                    found.problems.push(problem(unknown(), &letters(place)));
                }
                None
            }
            Heading::Unknown => {
                found.problems.push(problem(unknown(), heading));
                None
            }
        };
        found.columns.push(column);
    }
    let has = |column: Column| found.columns.contains(&Some(column));
    let mut absent: Vec<_> = Column::NEEDED.iter().copied().filter(|column| !has(*column)).collect();
    if !has(Column::Comparator) && !has(Column::Direction) {
        absent.push(Column::Comparator);
    }
    found.problems.extend(absent.into_iter().map(|column| {
        let code = FieldCode::ColumnMissing { column: column.heading().to_owned() };
        RowProblem::new(table.heading_row, column.code(), code, None)
    }));
    found
}
