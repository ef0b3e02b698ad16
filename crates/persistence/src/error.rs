//! What storage can refuse, told apart by what the caller can do about it.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Result of a storage call.
pub type DbResult<T> = Result<T, DbError>;

/// Why storage refused.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The row changed since it was read, or is gone.
    #[error("the row is no longer at the version that was read")]
    Stale,
    /// A value that must be unique exists already; the text names constraint or columns.
    #[error("not unique: {0}")]
    Duplicate(String),
    /// A reference points nowhere; the text names the constraint where the database tells.
    #[error("reference to a missing row: {0}")]
    MissingReference(String),
    /// The database cannot be reached or is busy beyond the time-out: try again later.
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// The database gave this transaction up in favour of another (deadlock, serialisation); it would go through
    /// when it is tried again.
    #[error("given up for another transaction: {0}")]
    Contended(String),
    /// No room left for the write; reads go on.
    #[error("storage full: {0}")]
    Full(String),
    /// The database's settings would lose acknowledged writes.
    #[error("unsafe database settings: {0}")]
    Unsafe(String),
    /// A stored value is outside what the domain knows.
    #[error("stored value cannot be read: {0}")]
    Corrupt(String),
    /// Anything else the database said.
    #[error("database error: {0}")]
    Other(String),
}

impl DbError {
    pub(crate) fn corrupt(what: &str, value: impl std::fmt::Debug) -> Self {
        Self::Corrupt(format!("{what}: {value:?}"))
    }

    /// Whether the connection it came over should be given up.
    pub(crate) const fn breaks_connection(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }
}

impl From<DieselError> for DbError {
    fn from(error: DieselError) -> Self {
        let DieselError::DatabaseError(kind, info) = &error else {
            return match error {
                DieselError::NotFound => Self::Stale,
                DieselError::BrokenTransactionManager => Self::Unavailable(error.to_string()),
                DieselError::DeserializationError(inner) => Self::Corrupt(inner.to_string()),
                other => Self::Other(other.to_string()),
            };
        };
        let message = info.message().to_owned();
        // SQLite names columns in its message, PostgreSQL names the constraint.
        let named = info.constraint_name().map_or_else(|| message.clone(), ToOwned::to_owned);
        match kind {
            DatabaseErrorKind::UniqueViolation => Self::Duplicate(named),
            DatabaseErrorKind::ForeignKeyViolation => Self::MissingReference(named),
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                Self::Unavailable(message)
            }
            DatabaseErrorKind::SerializationFailure => Self::Contended(message),
            _ if message.contains("deadlock detected") => Self::Contended(message),
            _ if is_full(&message) => Self::Full(message),
            _ if is_unavailable(&message) => Self::Unavailable(message),
            _ => Self::Other(message),
        }
    }
}

fn is_full(message: &str) -> bool {
    ["database or disk is full", "No space left on device", "disk I/O error"]
        .iter()
        .any(|known| message.contains(known))
}

fn is_unavailable(message: &str) -> bool {
    [
        "database is locked",
        "due to lock timeout",
        "due to statement timeout",
        "server closed the connection",
        "terminating connection",
        "connection to server",
        "the database system is",
        "could not connect",
        "no connection to the server",
        "unable to open database file",
        "too many clients",
        "remaining connection slots",
    ]
    .iter()
    .any(|known| message.contains(known))
}

impl DbError {
    /// A group's commit failed: none of its members was acknowledged, each may try again.
    pub(crate) fn commit_failed(reason: &str) -> Self {
        if is_full(reason) { Self::Full(reason.to_owned()) } else { Self::Unavailable(reason.to_owned()) }
    }
}

impl From<std::convert::Infallible> for DbError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(kind: DatabaseErrorKind, message: &str) -> DbError {
        DieselError::DatabaseError(kind, Box::new(message.to_owned())).into()
    }

    #[test]
    fn what_waiting_mends_is_told_apart_from_bugs() {
        let of = |message| from(DatabaseErrorKind::Unknown, message);
        assert!(matches!(of("canceling statement due to lock timeout"), DbError::Unavailable(_)));
        assert!(matches!(of("canceling statement due to statement timeout"), DbError::Unavailable(_)));
        assert!(matches!(of("deadlock detected"), DbError::Contended(_)));
        assert!(matches!(of("syntax error"), DbError::Other(_)));
        let serialization = from(DatabaseErrorKind::SerializationFailure, "could not serialize access");
        assert!(matches!(serialization, DbError::Contended(_)));
    }
}
