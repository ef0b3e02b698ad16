use dukao_domain::indicators::Column;
use serde::{Deserialize, Serialize};

/// A row whose indicator the ledger has with other content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The row as a spreadsheet numbers it.
    pub row: u64,
    /// The indicator's code.
    pub code: String,
    /// The columns in which the two differ.
    pub columns: Vec<Column>,
}

impl Difference {
    /// Rows that one answer lists; it says how many there are.
    pub const MAX_LISTED: usize = 200;
}
