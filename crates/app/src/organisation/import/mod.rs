//! Files of units, sections and people: every row is checked, and all are entered or none.

pub mod export;
pub mod people;
mod rows;
pub mod sections;
pub mod units;

use dukao_domain::{organisation::Year, policy::Permit};
use dukao_persistence::{Audited, Recorded, WriteTx};
use serde::{Deserialize, Serialize};

use crate::{
    AppError, AppResult, Cx, IdempotencyKey, RowProblem,
    files::table::{FileKind, Table},
};
use rows::{Column, Sheet};

/// Rows taken at once.
pub const MAX_ROWS: usize = 2_000;

/// A file to import.
#[derive(Debug, Clone, Copy)]
pub struct ImportFile<'a> {
    /// What it is.
    pub kind: FileKind,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Whether to look or to enter.
#[derive(Debug, Clone, Copy)]
pub enum Mode<'a> {
    /// Says what would be done and what is wrong; writes nothing.
    DryRun,
    /// Enters all rows, or none when anything is wrong.
    Commit(&'a IdempotencyKey),
}

/// A cell that differs from what stands: reported, never written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The row as a spreadsheet numbers it.
    pub row: u64,
    /// The column's code.
    pub column: String,
    /// What the file says.
    pub given: String,
    /// What stands.
    pub stands: String,
}

/// A post that a row wishes for: the security administrator grants it, not the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The row as a spreadsheet numbers it.
    pub row: u64,
    /// Whose account.
    pub account: String,
    /// Their name.
    pub name: String,
    /// The role's code.
    pub role: String,
    /// In which unit.
    pub unit: String,
    /// Over which section.
    pub section: Option<String>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Rows of the file.
    pub rows: u64,
    /// Rows of which something was entered.
    pub entered: u64,
    /// Rows that stand already.
    pub unchanged: u64,
    /// Ranking groups entered.
    pub new_groups: u64,
    /// Cells that differ from what stands.
    pub differences: Vec<Difference>,
    /// Posts that rows wish for.
    pub proposals: Vec<Proposal>,
}

/// An import's outcome, or what is wrong with the file.
#[derive(Debug, Clone)]
pub struct Report {
    /// What was done or would be.
    pub outcome: Outcome,
    /// Everything that is wrong; nothing is written while there is anything.
    pub problems: Vec<RowProblem>,
    /// Whether it was written.
    pub committed: bool,
}

/// The name and year by which two requests are the same, besides the file.
struct Purpose {
    what: &'static str,
    year: Option<Year>,
}

/// Reads the file and has `enter` check and write its rows, which it does whole or not at all.
fn run<P: Permit>(
    cx: &Cx<'_, P>,
    purpose: &Purpose,
    columns: &'static [Column],
    file: ImportFile<'_>,
    mode: Mode<'_>,
    enter: impl for<'t> Fn(&mut WriteTx<'t>, &Sheet) -> AppResult<(Option<Recorded<'t>>, Outcome)>,
) -> AppResult<Report> {
    let sheet = Sheet::of(Table::read(file.kind, file.bytes, MAX_ROWS)?, columns)?;
    match mode {
        Mode::Commit(key) => {
            let year = purpose.year.map(|year| year.to_string()).unwrap_or_default();
            let request = [purpose.what.as_bytes(), b"\n", year.as_bytes(), b"\n", file.bytes].concat();
            let outcome = cx.once(key, &request, |tx| {
                let (recorded, outcome) = enter(tx, &sheet)?;
                Ok(match recorded {
                    Some(recorded) => recorded.returning(outcome),
                    None => Audited::nothing(outcome),
                })
            })?;
            Ok(Report { outcome, problems: Vec::new(), committed: true })
        }
        Mode::DryRun => {
            let result = cx.db.write(cx.stamp(), |tx| Ok(Audited::nothing(enter(tx, &sheet)?.1)));
            let (outcome, problems) = match result {
                Ok(outcome) => (outcome, Vec::new()),
                Err(AppError::InvalidRows(problems)) => {
                    (Outcome { rows: sheet.count(), ..Outcome::default() }, problems)
                }
                Err(error) => return Err(error),
            };
            Ok(Report { outcome, problems, committed: false })
        }
    }
}
