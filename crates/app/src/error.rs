use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    policy::Denial,
    state::StateFault,
};
use dukao_persistence::DbError;

use crate::{evidence::EvidenceFault, session::oidc::OidcFault};

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
    /// The cell as it stands, or its beginning.
    pub value: Option<String>,
}

/// Characters of a cell that an answer repeats.
const MAX_ECHO: usize = 100;

impl RowProblem {
    /// Faults that one answer lists; it says how many there are.
    pub const MAX_LISTED: usize = 200;

    /// A problem with `value`, cut to what an answer repeats.
    pub fn new(row: u64, column: &'static str, code: FieldCode, value: Option<&str>) -> Self {
        let value = value.map(|value| match value.char_indices().nth(MAX_ECHO) {
            Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
            None => value.to_owned(),
        });
        Self { row, column, code, value }
    }
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
    Conflict(StateFault),
    /// The year is closed: nothing of it changes any more.
    #[error("the year is closed")]
    YearClosed(StateFault),
    /// The year's next phase begins later.
    #[error("the year's next phase begins on {not_before}")]
    YearTooEarly {
        /// The first day of it.
        not_before: NaiveDate,
    },
    /// The last administrator of a kind stays.
    #[error("the last administrator of a kind")]
    LastAdministrator,
    /// A code for somebody with a sensitive post, and no other administrator who could consent to the post anew.
    #[error("nobody to consent")]
    NobodyToConsent,
    /// Changed since the caller read it.
    #[error("stale: now at version {current}")]
    Stale {
        /// The present version.
        current: Version,
    },
    /// It exists already, and the change came without the version that it was made on.
    #[error("version required")]
    VersionRequired,
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
    /// The file unpacks to more than is read.
    #[error("oversized file")]
    FileOversized,
    /// More rows than one file of an export holds.
    #[error("too many rows to export")]
    ExportTooLarge {
        /// How many it holds.
        max: u64,
    },
    /// The key was used for another request.
    #[error("idempotency key used for another request")]
    KeyReused,
    /// Broken off before anything was written: the process that did it ended, or it was cancelled.
    #[error("interrupted")]
    Interrupted,
    /// Account and password do not fit.
    #[error("bad credentials")]
    BadCredentials,
    /// The program may not come from this address.
    #[error("address refused")]
    AddressRefused,
    /// Too many failures from this address for this account.
    #[error("locked")]
    Locked {
        /// Seconds until the next try.
        retry_after: i64,
    },
    /// The password is right; a code of the second factor is asked for.
    #[error("second factor required")]
    TotpRequired,
    /// A second factor is set already.
    #[error("second factor set already")]
    TotpEnrolled,
    /// A post of the person needs the second factor.
    #[error("second factor needed by a post")]
    TotpNeeded,
    /// A provider's word was not taken.
    #[error(transparent)]
    Oidc(#[from] OidcFault),
    /// Evidence is not taken, attached or handed out.
    #[error(transparent)]
    Evidence(#[from] EvidenceFault),
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

    /// Refuses a change that was made on another version than the present one.
    pub(crate) fn unless_stale(expected: Version, current: Version) -> AppResult<()> {
        if expected == current { Ok(()) } else { Err(Self::Stale { current }) }
    }

    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }
}
