use dukao_app::{
    RowProblem,
    indicators::import::{Difference, Outcome},
};
use serde::Serialize;
use utoipa::ToSchema;

/// What is wrong with one cell.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RowFaultView {
    /// Row, as a spreadsheet numbers it.
    row: u64,
    /// Column code.
    column: String,
    /// Stable code, see `errors.json`.
    code: String,
    /// The cell as it stands, or its beginning.
    value: Option<String>,
    /// What the wording of the code needs.
    #[schema(value_type = Object)]
    params: serde_json::Value,
}

impl From<RowProblem> for RowFaultView {
    fn from(problem: RowProblem) -> Self {
        Self {
            row: problem.row,
            column: problem.column.to_owned(),
            code: problem.code.code().to_owned(),
            value: problem.value,
            params: problem.code.params().into(),
        }
    }
}

/// A row whose indicator the ledger has with other content.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DifferenceView {
    /// Row, as a spreadsheet numbers it.
    row: u64,
    /// The indicator's code.
    code: String,
    /// Codes of the columns in which the two differ.
    columns: Vec<String>,
}

impl From<Difference> for DifferenceView {
    fn from(difference: Difference) -> Self {
        let columns = difference.columns.iter().map(ToString::to_string).collect();
        Self { row: difference.row, code: difference.code, columns }
    }
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportReport {
    /// Rows of the file, good and bad, without its heading.
    rows: u64,
    /// Rows of other years, left alone.
    other_years: u64,
    /// Documents entered.
    new_documents: u64,
    /// Items entered.
    new_items: u64,
    /// Indicators entered.
    new_indicators: u64,
    /// Rows that say what the ledger has already.
    unchanged: u64,
    /// Rows whose indicator the ledger has with other content. An import never changes what is there.
    different: u64,
    /// The first 200 of them.
    differences: Vec<DifferenceView>,
    /// Headings of known columns that an import does not take over.
    ignored_columns: Vec<String>,
    /// How much is wrong; nothing is written while there is anything.
    total_faults: u64,
    /// The first 200 faults.
    faults: Vec<RowFaultView>,
    /// Whether it was written.
    committed: bool,
}

impl ImportReport {
    pub(crate) fn new(outcome: Outcome, problems: Vec<RowProblem>, committed: bool) -> Self {
        let counts = outcome.counts;
        Self {
            rows: counts.rows,
            other_years: counts.other_years,
            new_documents: counts.new_documents,
            new_items: counts.new_items,
            new_indicators: counts.new_indicators,
            unchanged: counts.unchanged,
            different: counts.different,
            differences: outcome.differences.into_iter().map(Into::into).collect(),
            ignored_columns: outcome.ignored_columns,
            total_faults: u64::try_from(problems.len()).unwrap_or(u64::MAX),
            faults: problems.into_iter().take(RowProblem::MAX_LISTED).map(Into::into).collect(),
            committed,
        }
    }
}
