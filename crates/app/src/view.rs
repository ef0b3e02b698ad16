use dukao_domain::policy::{Denial, Permission};

/// What the caller may do to a resource, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllowedAction {
    /// What.
    pub permission: Permission,
    /// Why not; `None` when allowed.
    pub denial: Option<Denial>,
}
