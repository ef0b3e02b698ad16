//! Changes that the present state does not allow.

use crate::policy::Permission;

/// A change that the present state of a thing does not allow, whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateFault {
    /// The present state's code.
    pub from: &'static str,
    /// What was attempted.
    pub attempted: Permission,
    /// Codes of the states that allow it.
    pub allowed: Vec<&'static str>,
}
