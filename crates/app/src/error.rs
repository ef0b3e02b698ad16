use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::TransitionFault,
    policy::Denial,
};
use dukao_persistence::DbError;

/// Result of a use case.
pub type AppResult<T> = Result<T, AppError>;

/// What is wrong with one cell of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The row as a spreadsheet numbers it: the heading is row 1.
    pub row: u64,
    /// The column's code.
    pub column: &'static str,
    /// What is wrong.
    pub code: FieldCode,
    /// The cell as it stands.
    pub value: Option<String>,
}

/// Why a use case refused. What a client sees of each is in one table, in `http`.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Missing, or not to be seen by the caller.
    #[error("not found")]
    NotFound,
    /// Visible, but not allowed.
    #[error("forbidden: {0}")]
    Forbidden(Denial),
    /// The present state does not allow it.
    #[error("not in this state")]
    Conflict(TransitionFault),
    /// The present state does not allow it: which that is, what was attempted, and the states that would.
    #[error("not in state {from}")]
    State {
        /// The present state.
        from: &'static str,
        /// What was attempted.
        attempted: &'static str,
        /// The states that allow it.
        allowed: Vec<&'static str>,
    },
    /// The last administrator of a kind stays.
    #[error("the last administrator of a kind")]
    LastAdministrator,
    /// Changed since the caller read it.
    #[error("stale: now at version {current}")]
    Stale {
        /// The present version.
        current: Version,
    },
    /// Fields are wrong.
    #[error("invalid fields")]
    Invalid(Vec<FieldFault>),
    /// Rows of a file are wrong; nothing was written.
    #[error("invalid rows")]
    InvalidRows(Vec<RowProblem>),
    /// The file cannot be read as what it claims to be.
    #[error("unreadable file: {0}")]
    FileUnreadable(String),
    /// The file has more rows than are taken at once.
    #[error("too many rows")]
    TooManyRows {
        /// How many are.
        max: u64,
    },
    /// The key was used for another request.
    #[error("idempotency key used for another request")]
    KeyReused,
    /// Account and password do not fit.
    #[error("bad credentials")]
    BadCredentials,
    /// Too many failures from this address for this account.
    #[error("locked")]
    Locked {
        /// Seconds until the next try.
        retry_after: i64,
    },
    /// Storage.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A bug: logged, never shown.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// One wrong field.
    pub fn field(pointer: &str, code: FieldCode) -> Self {
        Self::Invalid(vec![FieldFault::new(pointer, code)])
    }

    /// Faults, unless there are none.
    pub(crate) fn unless_none(faults: Vec<FieldFault>) -> AppResult<()> {
        if faults.is_empty() { Ok(()) } else { Err(Self::Invalid(faults)) }
    }

    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }
}
