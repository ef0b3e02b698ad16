use dukao_domain::policy::{Actor, Denial, Permission, Subject};

/// What the caller may do to a resource, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllowedAction {
    /// What.
    pub permission: Permission,
    /// Why not; `None` when allowed.
    pub denial: Option<Denial>,
}

impl AllowedAction {
    /// What the policy says of `permission` on `subject`.
    pub(crate) fn of(actor: &Actor, permission: Permission, subject: &Subject) -> Self {
        Self { permission, denial: actor.decide(permission, subject).err() }
    }

    /// What the policy says of `permission` on whatever it reaches at all.
    pub(crate) fn anywhere(actor: &Actor, permission: Permission) -> Self {
        Self { permission, denial: (!actor.holds(permission)).then_some(Denial::NotGranted) }
    }

    /// The same, unless the state of the thing stands against it; what the policy denies comes first.
    pub(crate) fn unless(self, state: Option<Denial>) -> Self {
        Self { denial: self.denial.or(state), ..self }
    }
}
